package example;

record Wide(boolean a, byte b, short c, char d, int e, long f, float g, double h, String i, Integer j) {}
