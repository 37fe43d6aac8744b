"""React with Tailwind in TypeScript: the page as one component, and the few files that make it a project to run."""

from __future__ import annotations

import json

from redraft.codegen.jsx import write_jsx
from redraft.codegen.model import CodeFile
from redraft.preview.elements import build_markup
from redraft.wireframe.node import Design

MAIN = "src/App.tsx"
_PACKAGE = {
    "name": "redraft-design",
    "private": True,
    "version": "0.0.0",
    "type": "module",
    "scripts": {"dev": "vite", "build": "tsc --noEmit && vite build", "preview": "vite preview"},
    "dependencies": {"react": "^19.0.0", "react-dom": "^19.0.0"},
    "devDependencies": {
        "@tailwindcss/vite": "^4.1.0",
        "@types/react": "^19.0.0",
        "@types/react-dom": "^19.0.0",
        "@vitejs/plugin-react": "^5.0.0",
        "tailwindcss": "^4.1.0",
        "typescript": "^5.9.0",
        "vite": "^7.1.0",
    },
}
_TSCONFIG = {
    "compilerOptions": {
        "target": "ES2022",
        "lib": ["ES2022", "DOM", "DOM.Iterable"],
        "module": "ESNext",
        "moduleResolution": "bundler",
        "jsx": "react-jsx",
        "strict": True,
        "noUnusedLocals": True,
        "noUnusedParameters": True,
        "isolatedModules": True,
        "skipLibCheck": True,
        "noEmit": True,
        "types": ["vite/client"],
    },
    "include": ["src"],
}
_VITE = """import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({ plugins: [react(), tailwindcss()] });
"""
_ENTRY = """import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import App from "./App";
import "./index.css";

const container = document.getElementById("root");
if (container === null) {
  throw new Error("The page has no element with the id root.");
}
createRoot(container).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
"""
_PAGE = """<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Design</title>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/src/main.tsx"></script>
  </body>
</html>
"""
_CSS = """@import "tailwindcss";

@layer base {
  body {
    color: #111827;
    background: #ffffff;
    overflow-wrap: break-word;
  }
}
"""


def react_files(design: Design) -> list[CodeFile]:
    """The project, its main file first."""
    return [
        CodeFile(MAIN, react_component(design)),
        CodeFile("src/main.tsx", _ENTRY),
        CodeFile("src/index.css", _CSS),
        CodeFile("index.html", _PAGE),
        CodeFile("package.json", json.dumps(_PACKAGE, indent=2) + "\n"),
        CodeFile("tsconfig.json", json.dumps(_TSCONFIG, indent=2) + "\n"),
        CodeFile("vite.config.ts", _VITE),
    ]


def react_component(design: Design) -> str:
    """The page as a component."""
    body = write_jsx(build_markup(design), depth=2)
    return f"export default function App() {{\n  return (\n{body}\n  );\n}}\n"
