package example;

import dev.troupe.annotations.Remote;
import dev.troupe.annotations.Resource;

@Remote(
        resources = {
            // error: [remote-bad-resources] CPU is no custom resource, because every node counts it by itself.
            @Resource(name = "CPU", amount = 1),
            // error: [remote-bad-resources] GPU is no custom resource,
            @Resource(name = "GPU", amount = 1),
            // error: [remote-bad-resources] memory is no custom resource,
            @Resource(name = "memory", amount = 1),
            // error: [remote-bad-resources] A custom resource has a blank name, so no node can have it.
            @Resource(name = " ", amount = 1),
            @Resource(name = "Custom1", amount = 1),
            // error: [remote-bad-resources] Custom1 is given twice, and only one amount can hold.
            @Resource(name = "Custom1", amount = 2)
        })
class BadCustomResources {}
