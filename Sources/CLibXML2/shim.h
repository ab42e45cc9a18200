// libxml2 for Swift, with zlib, which it unpacks gzip with: its own input stops behind the first member. Debian's headers include ICU's, which Swift's Foundation cannot be compiled beside: the switch
// goes off before anything else is included.
#ifndef RECOUPE_LIBXML2_SHIM_H
#define RECOUPE_LIBXML2_SHIM_H

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/valid.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
#include <zlib.h>

/// `xmlFree` is a global function pointer, which Swift cannot call safely.
static inline void recoupe_xml_free(void *memory) { xmlFree(memory); }

#endif
