// libpq for Swift.
#ifndef RECOUPE_POSTGRESQL_SHIM_H
#define RECOUPE_POSTGRESQL_SHIM_H

#include <libpq-fe.h>

#endif
