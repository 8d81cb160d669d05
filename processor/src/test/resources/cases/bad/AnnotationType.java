package example;

import dev.troupe.annotations.Remote;

@Remote
// error: [remote-not-a-class] AnnotationType is an annotation;
@interface AnnotationType {
    int value();
}
