"""`make deploy` and `make destroy`: the stack of an environment of `samconfig.toml`, made, changed or taken away.

The first deployment is guided: SAM asks for names and parameters and keeps the answers. Every later one changes the
stack after showing what it would do. Layers are built for the runtime and the machine that the environment names.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import boto3
from botocore.exceptions import BotoCoreError, ClientError

from local.artefacts import ROOT

CONFIG: Final = ROOT / "samconfig.toml"
_SAM: Final = str(Path(sys.executable).parent / "sam")


class DeployError(RuntimeError):
    """What stands in the way of a deployment, said to a person."""


@dataclass(frozen=True)
class Environment:
    """An environment of `samconfig.toml`."""

    name: str
    stack: str
    region: str | None
    runtime: str
    architecture: str

    def build(self) -> list[str]:
        """The command that builds what this environment deploys."""
        chosen = ["--parameter-overrides", f"Runtime={self.runtime}", f"Architecture={self.architecture}"]
        return [_SAM, "build", "--config-env", self.name, "--build-dir", self._folder(), *chosen]

    def deploy(self, *, guided: bool) -> list[str]:
        """The command that makes or changes the stack."""
        template = ["--template-file", f"{self._folder()}/template.yaml"]
        return [_SAM, "deploy", "--config-env", self.name, *template, *(["--guided"] if guided else [])]

    def destroy(self) -> list[str]:
        """The command that takes the stack away, after it has asked."""
        return [_SAM, "delete", "--config-env", self.name, "--stack-name", self.stack]

    def variables(self) -> dict[str, str]:
        """What the layers' makefiles read."""
        machine = {"arm64": "aarch64"}.get(self.architecture, self.architecture)
        return {
            "LAYER_PYTHON": self.runtime.removeprefix("python"),
            "LAYER_PLATFORM": f"{machine}-manylinux_2_28",
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]),
        }

    def _folder(self) -> str:
        """Apart from what `make build` builds for this machine and its Python."""
        return f".aws-sam/{self.name}"


def environment(name: str, config: Mapping[str, Any]) -> Environment:
    """The environment of a name; raises `DeployError` where there is none."""
    if name not in config or "deploy" not in config[name]:
        there = sorted(key for key, value in config.items() if isinstance(value, dict) and "deploy" in value)
        raise DeployError(f"samconfig.toml has no environment {name}; it has {', '.join(there)}")
    deploy = config[name]["deploy"]["parameters"]
    parameters = dict(pair.split("=", 1) for pair in deploy.get("parameter_overrides", ()))
    return Environment(
        name,
        config[name]["global"]["parameters"]["stack_name"],
        deploy.get("region"),
        parameters.get("Runtime", "python3.13"),
        parameters.get("Architecture", "arm64"),
    )


def exists(stack: str, region: str | None) -> bool:
    """Whether the account has a stack of that name; raises `DeployError` where the account cannot be asked."""
    try:
        boto3.client("cloudformation", region_name=region).describe_stacks(StackName=stack)
    except ClientError as fault:
        if fault.response["Error"]["Code"] == "ValidationError":
            return False
        raise DeployError(f"AWS refuses: {fault}") from fault
    except BotoCoreError as fault:
        raise DeployError(f"AWS cannot be asked for the stack {stack}: {fault}") from fault
    return True


def outputs(stack: str, region: str | None) -> dict[str, str]:
    """The outputs of a stack that is there."""
    found = boto3.client("cloudformation", region_name=region).describe_stacks(StackName=stack)["Stacks"][0]
    return {output["OutputKey"]: output["OutputValue"] for output in found.get("Outputs", ())}


def deploy(chosen: Environment) -> None:
    """Build and deploy; raises `DeployError`."""
    if not shutil.which(chosen.runtime):
        raise DeployError(
            f"The layers are compiled by {chosen.runtime}, which is not on the PATH; install it, or name a Runtime "
            "in samconfig.toml whose Python is there"
        )
    guided = not exists(chosen.stack, chosen.region)
    _run(chosen.build(), chosen)
    _run(chosen.deploy(guided=guided), chosen)
    # The guided questions may have chosen another name or region.
    chosen = environment(chosen.name, _config())
    address = outputs(chosen.stack, chosen.region)["ApiUrl"]
    print(f"Deployed: {address}\nmake smoke URL={address}")


def destroy(chosen: Environment) -> None:
    """Delete the stack; raises `DeployError`."""
    if not exists(chosen.stack, chosen.region):
        raise DeployError(f"There is no stack {chosen.stack}")
    _run(chosen.destroy(), chosen)


def _run(command: Sequence[str], chosen: Environment) -> None:
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **chosen.variables()}, check=False)  # noqa: S603 - sam, with our own arguments
    if done.returncode:
        raise DeployError(f"{' '.join(command[1:3])} ended with {done.returncode}")


def _config() -> dict[str, Any]:
    return tomllib.loads(CONFIG.read_text(encoding="utf-8"))


def main(argv: Sequence[str] | None = None) -> int:
    """Deploy or destroy; the exit status."""
    parser = argparse.ArgumentParser(prog="make", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("verb", choices=["deploy", "destroy"])
    parser.add_argument("environment", nargs="?", default="trial", help="trial or production")
    arguments = parser.parse_args(argv)
    try:
        chosen = environment(arguments.environment, _config())
        (deploy if arguments.verb == "deploy" else destroy)(chosen)
    except DeployError as fault:
        sys.stderr.write(f"{arguments.verb}: {fault}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
