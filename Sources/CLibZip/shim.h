// libzip for Swift.
#ifndef RECOUPE_LIBZIP_SHIM_H
#define RECOUPE_LIBZIP_SHIM_H

#include <zip.h>

#endif
