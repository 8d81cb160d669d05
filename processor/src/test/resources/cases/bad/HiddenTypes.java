package example;

import dev.troupe.annotations.Remote;

import java.util.List;

@Remote
public class HiddenTypes {
    private record Secret(int value) {}

    private enum Mood {
        GOOD
    }

    // error: [remote-unsendable-parameter] 'secret' of tell cannot be sent to another process: Secret is a type that can't travel, because it is hidden from the code that would write it.
    public void tell(Secret secret) {}

    // error: [remote-unsendable-result] The result of moods cannot be sent to another process: in List<Mood>, Mood is a type that can't travel, because it is hidden
    public List<Mood> moods() {
        return List.of(Mood.GOOD);
    }

    static int use() {
        HiddenTypesHandle handle = HiddenTypesHandle.remote();
        handle.tell(new Secret(1));
        List<Mood> moods = handle.<List<Mood>>moods().get();
        return moods.size();
    }
}
