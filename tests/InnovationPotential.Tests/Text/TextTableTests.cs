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
        table.ToCsv().Should().Be("n\n1\n");
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
    public void A_row_has_one_cell_for_each_column()
    {
        FluentActions.Invoking(() => Sample().Add("only one")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new TextTable()).Should().Throw<ArgumentException>();
    }
}
