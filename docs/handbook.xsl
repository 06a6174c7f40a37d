<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- Makes docs/handbook.md of what Help shows: “./dev pot”. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:template match="/">
    <xsl:text># Plea’s handbook&#10;&#10;The same is in the window: *Help*, or F1.&#10;</xsl:text>
    <xsl:apply-templates select="//object[@class='AdwPreferencesGroup']"/>
  </xsl:template>
  <xsl:template match="object[@class='AdwPreferencesGroup']">
    <xsl:value-of select="concat('&#10;## ', property[@name='title'], '&#10;')"/>
    <xsl:for-each select="child/object">
      <xsl:value-of select="concat('&#10;**', property[@name='title'], '.** ', property[@name='subtitle'], '&#10;')"/>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
