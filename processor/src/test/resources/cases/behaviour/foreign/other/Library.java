package other;

public class Library {
    public static class Shelf {
        private final String name;
        private int books;

        public Shelf(String name) {
            this.name = name;
        }

        public Shelf(Thread thread) {
            this(thread.getName());
        }

        Shelf() {
            this("hidden");
        }

        public int put(int amount) {
            return books += amount;
        }

        public String name() {
            return name;
        }

        public Thread thread() {
            return Thread.currentThread();
        }

        public void options() {}

        public <T> T same(T value) {
            return value;
        }

        void hidden() {}
    }
}
