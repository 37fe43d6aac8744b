# The same API as one container, for ECS, Kubernetes or a machine of one's own; see docs/container.md.
ARG PYTHON=3.13

FROM python:${PYTHON}-slim AS packages
WORKDIR /build
COPY requirements/uv.lock requirements/runtime.lock requirements/model.lock requirements/container.lock ./
RUN pip install --quiet --no-cache-dir --require-hashes -r uv.lock
RUN uv pip install --quiet --no-cache --python "$(command -v python)" --only-binary :all: --compile-bytecode \
    --target /packages --require-hashes -r runtime.lock -r model.lock -r container.lock
COPY layers/redraft/redraft /packages/redraft
RUN python -m compileall -q /packages/redraft

FROM python:${PYTHON}-slim
RUN useradd --no-create-home --uid 10001 redraft
COPY --from=packages /packages /packages
COPY functions/cleanup_sessions /jobs/cleanup_sessions
ENV PYTHONPATH=/packages PYTHONUNBUFFERED=1
USER redraft
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=6s --start-period=15s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/api/v1/health', timeout=5)"]
CMD ["python", "-m", "uvicorn", "--factory", "redraft.server:served", "--host", "0.0.0.0", "--port", "8000", "--lifespan", "off", "--timeout-graceful-shutdown", "30"]
