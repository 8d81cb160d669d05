package dev.troupe.examples.training;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws a falling curve. */
final class LossPlot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int MARGIN = 20;
    private static final int LINES = 7;
    private static final double HIGHEST = 0.7;

    private LossPlot() {}

    /** Writes it into a PNG file: a line stands for 0.1, the lowest for 0. There is no text, which would take fonts. */
    static void write(List<Double> losses, Path file) throws IOException {
        System.setProperty("java.awt.headless", "true");
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.LIGHT_GRAY);
        for (int i = 0; i <= LINES; i++) {
            int y = (int) y(HIGHEST * i / LINES);
            graphics.drawLine(MARGIN, y, WIDTH - MARGIN, y);
        }
        Path2D curve = new Path2D.Double();
        for (int i = 0; i < losses.size(); i++) {
            double x = MARGIN + (double) (WIDTH - 2 * MARGIN) * i / Math.max(1, losses.size() - 1);
            if (i == 0) {
                curve.moveTo(x, y(losses.get(i)));
            } else {
                curve.lineTo(x, y(losses.get(i)));
            }
        }
        graphics.setColor(new Color(0x1f77b4));
        graphics.setStroke(new BasicStroke(2));
        graphics.draw(curve);
        graphics.dispose();
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("This Java writes no PNG files.");
        }
    }

    private static double y(double loss) {
        return HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * loss / HIGHEST;
    }
}
