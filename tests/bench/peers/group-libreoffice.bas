' SPDX-License-Identifier: GPL-3.0-or-later
' Merge(directory): has LibreOffice merge group.fodt of that directory with the table
' database/signers.csv in it, into libreoffice0.pdf, and end. group-libreoffice.sh calls it.

Option Explicit

Const AS_FILE = 2 ' of com.sun.star.text.MailMergeType
Const A_TABLE = 0 ' of com.sun.star.sdb.CommandType

Function Argument(name As String, value As Variant) As Object
  Dim made As New com.sun.star.beans.NamedValue

  made.Name = name
  made.Value = value
  Argument = made
End Function

Function Setting(name As String, value As Variant) As Object
  Dim made As New com.sun.star.beans.PropertyValue

  made.Name = name
  made.Value = value
  Setting = made
End Function

' The profile is kept, so that the database of the run before may be there.
Sub Register(url As String)
  Dim databases As Object, database As Object

  databases = createUnoService("com.sun.star.sdb.DatabaseContext")
  If databases.hasByName("group") Then databases.revokeDatabaseLocation("group")
  database = databases.createInstance()
  database.URL = "sdbc:flat:" & url & "/database"
  database.Info = Array(Setting("HeaderLine", True), Setting("Extension", "csv"), _
    Setting("CharSet", "UTF-8"), Setting("FieldDelimiter", ","), _
    Setting("StringDelimiter", """"))
  database.DatabaseDocument.storeAsURL(url & "/group.odb", Array())
  databases.registerDatabaseLocation("group", url & "/group.odb")
End Sub

' Tagged, as the letters of plea-cli are.
Sub WriteLetters(url As String)
  Dim mailMerge As Object

  mailMerge = createUnoService("com.sun.star.text.MailMerge")
  mailMerge.execute(Array(Argument("DataSourceName", "group"), Argument("CommandType", A_TABLE), _
    Argument("Command", "signers"), Argument("DocumentURL", url & "/group.fodt"), _
    Argument("OutputType", AS_FILE), Argument("OutputURL", url), Argument("FileNamePrefix", "libreoffice"), _
    Argument("SaveAsSingleFile", True), Argument("SaveFilter", "writer_pdf_Export"), _
    Argument("SaveFilterData", Array(Setting("UseTaggedPDF", True)))))
End Sub

Sub Merge(directory As String)
  On Error GoTo Done
  Register(ConvertToURL(directory))
  WriteLetters(ConvertToURL(directory))
Done:
  StarDesktop.terminate()
End Sub
