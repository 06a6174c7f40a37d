<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- Makes NEWS.md of the releases that software centres show: “./dev pot”. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:template match="/">
    <xsl:text># News&#10;</xsl:text>
    <xsl:for-each select="//release">
      <xsl:value-of select="concat('&#10;## ', @version, ', ', @date, '&#10;&#10;')"/>
      <xsl:for-each select="description/p">
        <xsl:value-of select="concat(., '&#10;')"/>
      </xsl:for-each>
      <xsl:text>&#10;</xsl:text>
      <xsl:for-each select="description/ul/li">
        <xsl:value-of select="concat('- ', ., '&#10;')"/>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
