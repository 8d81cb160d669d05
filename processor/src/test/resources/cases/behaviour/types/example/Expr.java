package example;

import java.util.List;

/** A tree of records, enums and sealed types. */
public sealed interface Expr {
    record Literal(double value) implements Expr {}

    record Sum(List<Expr> terms) implements Expr {}

    enum Constant implements Expr {
        PI,
        E {}
    }

    sealed interface Unary extends Expr {
        Expr of();
    }

    record Minus(Expr of) implements Unary {}

    record Root(Expr of, int degree) implements Unary {}
}
