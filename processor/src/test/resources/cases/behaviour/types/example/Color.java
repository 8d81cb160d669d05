package example;

enum Color {
    RED,
    GREEN {
        @Override
        public String toString() {
            return "green";
        }
    }
}
