package example;

import dev.troupe.annotations.Remote;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Remote
public class Echo {
    public boolean booleans(boolean value) { return value; }
    public byte bytes(byte value) { return value; }
    public short shorts(short value) { return value; }
    public char chars(char value) { return value; }
    public int ints(int value) { return value; }
    public long longs(long value) { return value; }
    public float floats(float value) { return value; }
    public double doubles(double value) { return value; }

    public Boolean boxed(Boolean value) { return value; }
    public Byte boxed(Byte value) { return value; }
    public Short boxed(Short value) { return value; }
    public Character boxed(Character value) { return value; }
    public Integer boxed(Integer value) { return value; }
    public Long boxed(Long value) { return value; }
    public Float boxed(Float value) { return value; }
    public Double boxed(Double value) { return value; }

    public String text(String value) { return value; }
    public Path path(Path value) { return value; }
    public Color color(Color value) { return value; }
    public Shape.Kind nested(Shape.Kind value) { return value; }

    public boolean[] array(boolean[] value) { return value; }
    public byte[] array(byte[] value) { return value; }
    public short[] array(short[] value) { return value; }
    public char[] array(char[] value) { return value; }
    public int[] array(int[] value) { return value; }
    public long[] array(long[] value) { return value; }
    public float[] array(float[] value) { return value; }
    public double[] array(double[] value) { return value; }
    public String[] array(String[] value) { return value; }
    public Integer[] array(Integer[] value) { return value; }
    public Color[] array(Color[] value) { return value; }
    public Point[] array(Point[] value) { return value; }
    public int[][] array(int[][] value) { return value; }
    public String[][][] array(String[][][] value) { return value; }
    public List<String>[] array(List<String>[] value) { return value; }
    public Map<String, Path>[][] array(Map<String, Path>[][] value) { return value; }
    public Box<String>[] array(Box<String>[] value) { return value; }

    public List<String> list(List<String> value) { return value; }
    public List<List<int[]>> lists(List<List<int[]>> value) { return value; }
    public Set<Long> set(Set<Long> value) { return value; }
    public Map<String, List<Point>> map(Map<String, List<Point>> value) { return value; }
    public Map<Color, Map<Point, Double>> maps(Map<Color, Map<Point, Double>> value) { return value; }
    public Optional<String> optional(Optional<String> value) { return value; }

    public Point point(Point value) { return value; }
    public Shape shape(Shape value) { return value; }
    public Empty empty(Empty value) { return value; }
    public Wide wide(Wide value) { return value; }
    public Tree tree(Tree value) { return value; }
    public Even even(Even value) { return value; }
    public Box<String> box(Box<String> value) { return value; }
    public Box<Box<Integer>> boxes(Box<Box<Integer>> value) { return value; }
    public Either<Point, List<String>> either(Either<Point, List<String>> value) { return value; }
    public Many many(Many value) { return value; }
    public List<Map<String, Optional<Box<Color>>>> deep(List<Map<String, Optional<Box<Color>>>> value) { return value; }
}
