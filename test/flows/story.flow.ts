import { playStory } from "./story/play.ts";

playStory("the weekly loop with a table of six", "start");
