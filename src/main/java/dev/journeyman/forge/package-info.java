/**
 * Where pull requests live: GitHub, GitLab, Gitea and Forgejo, each by a small client of our own.
 * What a forge refuses is a value that says why, and what to do.
 */
@NullMarked
package dev.journeyman.forge;

import org.jspecify.annotations.NullMarked;
