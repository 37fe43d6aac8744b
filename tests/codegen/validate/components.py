"""Small sound files of every kind that is read, rich in what each framework's syntax has."""

from __future__ import annotations

TSX = """import { useState } from "react";
import styles from "./App.module.css";

type Plan = { name: string; price: number };

const plans: Plan[] = [{ name: "Solo", price: 9 }, { name: 'It\\'s "big"', price: 19 }];

export default function App() {
  const [open, setOpen] = useState<boolean>(false);
  return (
    <main className={styles.page}>
      <h1 id="title">{"Prices & {braces}"}</h1>
      <ul className="flex gap-2">
        {plans.map((plan) => (
          <li key={plan.name} className={`card ${open ? "wide" : ""}`}>{plan.name}</li>
        ))}
      </ul>
      <button type="button" onClick={() => setOpen(!open)}>More</button>
      <img src="/a.png" alt="A cat" />
    </main>
  );
}
"""
VUE = """<script setup lang="ts">
import { ref } from "vue";

const plans: { name: string; price: number }[] = [{ name: "Solo", price: 9 }];
const open = ref(false);
</script>

<template>
  <main class="page">
    <h1 id="title">{{ "Prices < {all}" }}</h1>
    <ul>
      <li v-for="(plan, index) in plans" :key="plan.name" :class="{ wide: open, last: index > 2 }">{{ plan.name }}</li>
    </ul>
    <form @submit.prevent="open = !open">
      <input v-model="open" type="checkbox" :aria-label="`Open ${plans.length}`" disabled>
      <p v-if="open &amp;&amp; plans.length">Open</p>
      <p v-else>Shut</p>
    </form>
    <slot-user><template #row="{ item }">{{ item }}</template></slot-user>
  </main>
</template>

<style scoped>
.page {
  color: #112233;
  width: calc(100% - 2px);
}
</style>
"""
SVELTE = """<script lang="ts">
  let { title = "Prices" }: { title?: string } = $props();
  const plans = [{ name: "Solo", price: 9 }];
  let open = $state(false);
</script>

<svelte:head><title>{title}</title></svelte:head>

<main class="page">
  <h1 id="title">{"Prices } {all} < 3"}</h1>
  {#if open && plans.length > 0}
    <ul>
      {#each plans as plan, index (plan.name)}
        <li class={["card", { wide: index > 2 }]}>{plan.name}</li>
      {:else}
        <li>None</li>
      {/each}
    </ul>
  {:else if open}
    <p>Open</p>
  {:else}
    <p>Shut</p>
  {/if}
  {#snippet row(name: string)}<b>{name}</b>{/snippet}
  {@render row(`a ${title} b`)}
  <button type="button" {title} onclick={() => { open = !open; }} {...$$restProps}>More</button>
  <img src="/a.png" alt="A cat" />
</main>

<style>
  .page {
    color: #112233;
  }
</style>
"""
ANGULAR = """<main class="page">
  <h1 id="title">{{ title + "{x}" }}</h1>
  @if (open(); as shown) {
    <p [class.wide]="wide > 2" (click)="toggle($event); count = 1" [(ngModel)]="text">Open &#123;</p>
  } @else if (plans.length) {
    <p>Shut</p>
  } @else {
    <p #last>None</p>
  }
  <ul>
    @for (plan of plans; track plan.name; let at = $index) {
      <li *ngIf="plan.price">{{ plan.name }}</li>
    } @empty {
      <li>None</li>
    }
  </ul>
  <input type="text" disabled>
</main>
"""
ANGULAR_COMPONENT = f"""import {{ Component }} from "@angular/core";

@Component({{
  selector: "app-page",
  template: `{ANGULAR}`,
  styles: [`.page {{ color: #112233; }}`],
}})
export class PageComponent {{
  readonly plans: {{ name: string; price: number }}[] = [];
  title = "Prices";
}}
"""
WEB_COMPONENT = """const template = document.createElement("template");
template.innerHTML = `
  <style>
    :host { display: block; }
  </style>
  <main class="page"><p>Hello</p><input type="text"></main>
`;
const sheet = new CSSStyleSheet();
sheet.replaceSync(`.page { color: #112233; }`);

export class DesignPage extends HTMLElement {
  connectedCallback(): void {
    const root = this.attachShadow({ mode: "open" });
    root.append(template.content.cloneNode(true));
  }
}

customElements.define("design-page", DesignPage);

const styles = css`
  .card { width: calc(${2} * 1px); }
`;
const rows = ["a", "b"].map((row) => html`<li class="${row}">${row}</li>`);
const list = html`<ul>${rows.join("")}</ul>`;
"""
HTML = """<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>Prices</title>
  <link rel="stylesheet" href="styles.css">
  <style>.page { color: red; }</style>
</head>
<body>
  <main class="page"><h1 id="title">Prices &amp; &lt;more&gt;</h1><br><hr />
    <svg viewBox="0 0 24 24"><path d="M0 0h24" /></svg>
  </main>
  <script type="module">const a: number[] = [1, 2];</script>
</body>
</html>
"""
CSS = """@import "tailwindcss";

:root {
  --ink: #112233;
}

.page > a:not(:hover)::before {
  font-family: 'Open Sans', sans-serif;
  content: "a;b}";
  background: url("data:image/png;base64,AA==") no-repeat, linear-gradient(90deg, rgb(1 2 3), var(--ink));
  width: calc(100% - (2px + 1rem));
}

@media (min-width: 640px) {
  .page {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
}
"""
JSON = """{"name": "page", "files": ["a", "b"], "private": true}
"""
SOUND = {
    "App.tsx": TSX,
    "App.vue": VUE,
    "App.svelte": SVELTE,
    "app.component.html": ANGULAR,
    "src/app/app.html": ANGULAR,
    "app.component.ts": ANGULAR_COMPONENT,
    "page.ts": WEB_COMPONENT,
    "index.html": HTML,
    "App.module.css": CSS,
    "package.json": JSON,
}
