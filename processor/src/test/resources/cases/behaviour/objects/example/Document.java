package example;

abstract class Document {
    private final String id;

    Document(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
