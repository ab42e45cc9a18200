// OpenBLAS for Swift: the C interface of BLAS, and the number of threads.
#ifndef RECOUPE_OPENBLAS_SHIM_H
#define RECOUPE_OPENBLAS_SHIM_H

#include <cblas.h>

#endif
