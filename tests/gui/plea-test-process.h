/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Child processes that cannot outlive the test: the kernel ends them when the test's process dies,
 * even if it dies of a failed assertion. Whatever cannot be started is fatal, for no test can go
 * on. */

#pragma once

#include <gio/gio.h>

GSubprocess *plea_test_process_spawn (const char *const *argv,
                                      const char *const *environment,
                                      const char        *log_path);
GSubprocess *plea_test_process_spawn_announcing (const char *const *argv,
                                                 const char *const *environment,
                                                 const char        *log_path,
                                                 char             **announcement);
gboolean     plea_test_process_is_running (GSubprocess *process);
void         plea_test_process_end (GSubprocess *process);
char        *plea_test_process_run (const char *const *argv, const char *const *environment);
char        *plea_test_process_try (const char *const *argv,
                                    const char *const *environment,
                                    gboolean          *succeeded);
guint16      plea_test_process_find_free_port (void);
