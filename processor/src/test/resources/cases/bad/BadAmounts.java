package example;

import dev.troupe.annotations.Remote;
import dev.troupe.annotations.Resource;

@Remote(
        // error: [remote-bad-resources] numCpus is -1; an actor cannot hold fewer than 0.
        numCpus = -1,
        // error: [remote-bad-resources] numGpus is 1.5; an actor holds a fraction of one GPU, or whole ones.
        numGpus = 1.5,
        resources = {
            // error: [remote-bad-resources] The amount of Custom1 is 0.00001; amounts are added up exactly, with four decimals.
            @Resource(name = "Custom1", amount = 0.00001),
            @Resource(name = "Custom2", amount = 1.5),
            // error: [remote-bad-resources] The amount of Custom3 is NaN, which is not an amount;
            @Resource(name = "Custom3", amount = Double.NaN),
            // error: [remote-bad-resources] The amount of Custom4 is 2.0E9, which is not an amount;
            @Resource(name = "Custom4", amount = 2e9)
        },
        // error: [remote-bad-resources] memory is "lots", which is not a size.
        memory = "lots")
class BadAmounts {
    // error: [remote-bad-resources] numCpus is NaN, which is not an amount;
    @Remote(numCpus = 0.0 / 0.0)
    static class NotANumber {}

    // error: [remote-bad-resources] numCpus is 0.300000002; amounts are added up exactly, with four decimals. Fix: round it to 0.3001.
    @Remote(numCpus = 0.1 + 0.200000002)
    static class TooFine {}

    // error: [remote-bad-resources] numGpus is -0.5; an actor cannot hold fewer than 0.
    @Remote(numCpus = 0.5, numGpus = -0.5)
    static class FewerThanNone {}

    // error: [remote-bad-resources] numCpus is Infinity, which is not an amount;
    @Remote(numCpus = Double.POSITIVE_INFINITY)
    static class Infinite {}

    // error: [remote-bad-resources] memory is "0", which is not a size.
    @Remote(memory = "0")
    static class NoMemory {}

    // error: [remote-bad-resources] memory is "9999999999g", which is not a size.
    @Remote(memory = "9999999999g")
    static class TooMuchMemory {}

    // error: [remote-bad-resources] memory is "512mb", which is not a size.
    @Remote(memory = "512mb")
    static class Megabytes {}
}
