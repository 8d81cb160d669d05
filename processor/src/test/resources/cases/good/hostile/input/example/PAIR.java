package example;

public enum PAIR { LEFT }
