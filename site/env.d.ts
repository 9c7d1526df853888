/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Cards drawn on the page so far: it numbers their ids. */
    cards?: number;
  }
}
