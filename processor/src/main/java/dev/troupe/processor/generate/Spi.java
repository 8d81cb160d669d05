package dev.troupe.processor.generate;

import com.palantir.javapoet.ClassName;

/** The types of the runtime that generated code is written against; the processor knows them by name only. */
final class Spi {
    static final ClassName ACTOR_DIED = ClassName.get("dev.troupe.runtime", "ActorDiedException");
    static final ClassName ACTOR_OPTIONS = ClassName.get("dev.troupe.runtime", "ActorOptions");
    static final ClassName CALL_FAILED = ClassName.get("dev.troupe.runtime", "CallFailedException");
    static final ClassName DEMAND = ClassName.get("dev.troupe.runtime", "Demand");
    static final ClassName OBJECT_REF = ClassName.get("dev.troupe.runtime", "ObjectRef");
    static final ClassName OBJECT_REF_STREAM = ClassName.get("dev.troupe.runtime", "ObjectRefStream");

    static final ClassName ACTOR_REF = spi("ActorRef");
    static final ClassName ACTOR_TYPE = spi("ActorType");
    static final ClassName CALL_GROUP = spi("CallGroup");
    static final ClassName CODEC = spi("Codec");
    static final ClassName CODECS = spi("Codecs");
    static final ClassName CREATION = spi("Creation");
    static final ClassName DISPATCHER = spi("Dispatcher");
    static final ClassName REFS = spi("Refs");
    static final ClassName REPLY = spi("Reply");
    static final ClassName OBJECT_CODEC = spi("ObjectCodec");
    static final ClassName RECORD_CODEC = spi("RecordCodec");
    static final ClassName REMOTE_GENERATED = spi("RemoteGenerated");
    static final ClassName REQUEST = spi("Request");
    static final ClassName SEALED_CODEC = spi("SealedCodec");
    static final ClassName SLOT = spi("Slot");
    static final ClassName SIGNATURE = spi("Signature");
    static final ClassName TASK_DISPATCHER = spi("TaskDispatcher");
    static final ClassName TASK_RETRIES = ClassName.get("dev.troupe.runtime", "TaskRetries");
    static final ClassName TASK_OPTIONS = ClassName.get("dev.troupe.runtime", "TaskOptions");
    static final ClassName TYPED_HANDLE = spi("TypedHandle");
    static final ClassName VALUE_CODECS = spi("ValueCodecs");
    static final ClassName WIRE_INPUT = spi("WireInput");
    static final ClassName WIRE_OUTPUT = spi("WireOutput");

    /** JSpecify's, which comes with the runtime. */
    static final String JSPECIFY = "org.jspecify.annotations";

    static final ClassName NULLABLE = ClassName.get(JSPECIFY, "Nullable");

    private Spi() {}

    private static ClassName spi(String name) {
        return ClassName.get("dev.troupe.runtime.spi", name);
    }
}
