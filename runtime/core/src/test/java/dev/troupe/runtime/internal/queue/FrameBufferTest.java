package dev.troupe.runtime.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameBufferTest {
    @Test
    void keepsItsArrayWhileFramesFit() {
        FrameBuffer buffer = new FrameBuffer();
        byte[] first = buffer.claim(1024);

        assertThat(buffer.claim(10)).isSameAs(first).isSameAs(buffer.array());
        assertThat(buffer.length()).isEqualTo(10);
    }

    @Test
    void growsForAFrameThatDoesNotFit() {
        FrameBuffer buffer = new FrameBuffer();

        assertThat(buffer.claim(1025)).hasSize(2048);
        assertThat(buffer.claim(Lane.MAX_FRAME)).hasSize(Lane.MAX_FRAME);
        assertThat(buffer.length()).isEqualTo(Lane.MAX_FRAME);
    }
}
