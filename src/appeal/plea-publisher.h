/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who publishes appeals, for whom, and where: data/publishers.ini. */

#pragma once

#include <glib.h>

/**
 * PleaOffer:
 * @PLEA_OFFER_READY: letters to sign and send
 * @PLEA_OFFER_FACTS: what to write a letter from, and to whom
 * @PLEA_OFFER_PRISONERS: letters to those who are held
 * @PLEA_OFFER_PETITIONS: petitions, and some letters
 *
 * What a publisher has for somebody who wants to write, the nearest to a letter of Plea first.
 */
typedef enum
{
  PLEA_OFFER_READY,
  PLEA_OFFER_FACTS,
  PLEA_OFFER_PRISONERS,
  PLEA_OFFER_PETITIONS,
  PLEA_N_OFFERS,
} PleaOffer;

/**
 * PleaNearness:
 * @PLEA_NEARNESS_COUNTRY: for people of the country where one lives
 * @PLEA_NEARNESS_LANGUAGE: in a language that one reads
 * @PLEA_NEARNESS_OTHER: neither
 *
 * How near a publisher is to somebody.
 */
typedef enum
{
  PLEA_NEARNESS_COUNTRY,
  PLEA_NEARNESS_LANGUAGE,
  PLEA_NEARNESS_OTHER,
} PleaNearness;

/**
 * PleaPublisher:
 * @name: as the publisher calls itself and the action
 * @languages: (array zero-terminated=1): BCP 47 tags of those of its pages
 * @countries: (array zero-terminated=1): ISO 3166 codes of those whose people it speaks to; empty
 *   where it speaks to everybody
 * @address: of the page from which its appeals are reached
 * @offer: what it has there
 *
 * Somebody who publishes appeals.
 */
typedef struct
{
  char     *name;
  GStrv     languages;
  GStrv     countries;
  char     *address;
  PleaOffer offer;
} PleaPublisher;

PleaNearness plea_publisher_get_nearness (const PleaPublisher *self,
                                          const char *const   *languages,
                                          const char          *country);
GPtrArray   *plea_publisher_list (const char *const *languages, const char *country);
