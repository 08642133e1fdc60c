using InnovationPotential.Text;

namespace InnovationPotential.Tests.Text;

public sealed class TextTableTests
{
    private static TextTable Sample() => new TextTable("unit", TextColumn.Number("score"), new TextColumn("ok", TextAlignment.Center))
        .Add("Ярославль", "0.5", "y")
        .Add("a|b", "12.25", null);

    [Fact]
    public void Text_is_aligned_by_what_a_reader_sees() => Sample().ToText().Should().Be(
        "unit       score  ok\n" +
        "---------  -----  --\n" +
        "Ярославль    0.5  y\n" +
        "a|b        12.25\n");

    [Fact]
    public void A_combining_mark_takes_no_width() =>
        new TextTable("n", "m").Add("e\u0301", "x").ToText().Should().Be("n  m\n-  -\ne\u0301  x\n");

    [Fact]
    public void Text_keeps_a_cell_in_its_line_and_the_terminal_unsteered() =>
        new TextTable("n").Add("a\r\nb\u001b[31m").ToText().Should().Be("n\n---------\na  b [31m\n");

    [Fact]
    public void Caption_and_note_frame_the_table()
    {
        var table = new TextTable("n") { Caption = "Above <", Note = "below &" }.Add("1");

        table.ToText().Should().Be("Above <\nn\n-\n1\nbelow &\n");
        table.ToMarkdown().Should().Be("Above \\<\n\n| n   |\n| --- |\n| 1   |\n\nbelow &\n");
        table.ToHtml().Should().Contain("Above &lt;</caption>").And.Contain("<td colspan=\"1\">below &amp;</td>");
    }

    [Fact]
    public void Markdown_marks_the_alignment_and_escapes_pipes() => Sample().ToMarkdown().Should().Be(
        "| unit      | score | ok  |\n" +
        "| --------- | ----: | :-: |\n" +
        "| Ярославль |   0.5 |  y  |\n" +
        "| a\\|b      | 12.25 |     |\n");

    [Theory]
    [InlineData("managing_organisation", "managing_organisation")]
    [InlineData("_a_", @"\_a\_")]
    [InlineData("<script>", @"\<script>")]
    [InlineData("R&D", "R&D")]
    [InlineData("&lt;", @"\&lt;")]
    [InlineData("a*b`c[d]~\\", @"a\*b\`c\[d\]\~\\")]
    [InlineData("two\r\nlines", "two lines")]
    [InlineData("«Don Valley»", "«Don Valley»")]
    public void Markdown_shows_a_text_as_it_is(string text, string expected) => MarkdownText.Escape(text).Should().Be(expected);

    [Fact]
    public void Html_encodes_every_text()
    {
        var html = new TextTable("<h>", TextColumn.Number("\"")).Add("<script>alert('x')</script>", "&").ToHtml();

        html.Should().Be(
            "<table style=\"border-collapse:collapse\">\n" +
            "<thead><tr><th scope=\"col\" style=\"padding:2px 8px;border-bottom:1px solid;text-align:left\">&lt;h&gt;</th>" +
            "<th scope=\"col\" style=\"padding:2px 8px;border-bottom:1px solid;text-align:right\">&quot;</th></tr></thead>\n" +
            "<tbody>\n" +
            "<tr><td style=\"padding:2px 8px;text-align:left\">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</td>" +
            "<td style=\"padding:2px 8px;text-align:right\">&amp;</td></tr>\n" +
            "</tbody>\n</table>\n");
    }

    [Fact]
    public void Wide_characters_take_two_columns() =>
        new TextTable("n", "m").Add("地域", "x").Add("abcd", "y").Add("가", "z").ToText().Should()
            .Be("n     m\n----  -\n地域  x\nabcd  y\n가    z\n");

    private static TextTable Wide() => new TextTable(TextColumn.Number("rank"), "unit", TextColumn.Number("share of total"), "level",
        TextColumn.Number("5 %"))
    {
        Caption = "Wide",
        Note = "What stands below breaks where a line ends, too.",
    }.Add("1", "A cluster with a long name", "100%", "high", "1").Add("2", "Supercalifragilistic", "7%", "low", "2");

    [Theory]
    [InlineData(66, """
        Wide
        rank  unit                        share of total  level  5 %
        ----  --------------------------  --------------  -----  ---
           1  A cluster with a long name            100%  high     1
           2  Supercalifragilistic                    7%  low      2
        What stands below breaks where a line ends, too.
        """)]
    [InlineData(54, """
        Wide
        rank  unit                        share of  level  5 %
                                             total
        ----  --------------------------  --------  -----  ---
           1  A cluster with a long name      100%  high     1
           2  Supercalifragilistic              7%  low      2
        What stands below breaks where a line ends, too.
        """)]
    [InlineData(47, """
        Wide
        rank  unit                    share  level  5 %
                                         of
                                      total
        ----  ----------------------  -----  -----  ---
           1  A cluster with a long    100%  high     1
               name
           2  Supercalifragilistic       7%  low      2
        What stands below breaks where a line ends,
        too.
        """)]
    [InlineData(40, """
        Wide
        rank  unit                  share  level
                                       of
                                    total
        ----  --------------------  -----  -----
           1  A cluster with a       100%  high
               long name
           2  Supercalifragilistic     7%  low
        No room at 40 columns: 5 %; --width 0
        shows all.
        What stands below breaks where a line
        ends, too.
        """)]
    [InlineData(20, """
        Wide
        rank  unit
        ----  --------------
           1  A cluster with
               a long name
           2  Supercalifragi
               listic
        No room at 20
        columns: share of
        total, level, 5 %;
        --width 0 shows all.
        What stands below
        breaks where a line
        ends, too.
        """)]
    public void In_a_narrow_terminal_headings_break_then_texts_then_columns_fall_away(int width, string expected) =>
        Wide().ToText(width).Should().Be(expected.ReplaceLineEndings("\n") + "\n");

    [Fact]
    public void A_row_has_one_cell_for_each_column()
    {
        FluentActions.Invoking(() => Sample().Add("only one")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new TextTable()).Should().Throw<ArgumentException>();
    }
}
