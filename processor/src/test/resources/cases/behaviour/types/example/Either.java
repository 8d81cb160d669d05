package example;

import java.util.Map;

record Either<A, B>(A first, B second, Map<String, A> byName, Box<B> boxed) {}
