"""A Ray node for programs in Java: says where it is and where Ray's jar is, and ends when standard input does."""

import os
import shutil
import sys
import tempfile

# Ray and its workers print; nothing of that is an answer.
answers = os.fdopen(os.dup(1), "w", buffering=1)
os.dup2(2, 1)

import ray  # noqa: E402

# Ray never deletes its logs.
directory = tempfile.mkdtemp(prefix="troupe-ray-")
try:
    ray.init(
        include_dashboard=False,
        log_to_driver=False,
        logging_level="ERROR",
        _temp_dir=directory,
        job_config=ray.job_config.JobConfig(code_search_path=[sys.argv[1]]),
    )
    print(ray.get_runtime_context().gcs_address, file=answers)
    print(os.path.join(os.path.dirname(ray.__file__), "jars", "ray_dist.jar"), file=answers)
    sys.stdin.read()
finally:
    ray.shutdown()
    shutil.rmtree(directory, ignore_errors=True)
