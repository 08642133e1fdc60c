using InnovationPotential.Text;

namespace InnovationPotential.Tests.Text;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("plain", "plain\n")]
    [InlineData("", "\"\"\n")]
    [InlineData("a,b", "\"a,b\"\n")]
    [InlineData("a;b", "a;b\n")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"\n")]
    [InlineData("two\nlines", "\"two\nlines\"\n")]
    [InlineData(" padded", "\" padded\"\n")]
    [InlineData("=1+1", "=1+1\n")]
    public void A_field_is_quoted_only_where_it_must(string text, string expected) =>
        Rows(["h"], [text]).Should().Be("h\n" + expected);

    [Fact]
    public void The_separator_can_be_another() =>
        Rows(["a", "b"], ["1;2", "3,4"], separator: ';').Should().Be("a;b\n\"1;2\";3,4\n");

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", true)]
    [InlineData("+cmd|' /C calc'!A0", true)]
    [InlineData("-2+3", true)]
    [InlineData("@SUM(A1)", true)]
    [InlineData("\tx", true)]
    [InlineData("\rx", true)]
    [InlineData("\nx", true)]
    [InlineData("  =1", true)]
    [InlineData("＝1+1", true)]
    [InlineData("-", true)]
    [InlineData("-1.5", false)]
    [InlineData("+3", false)]
    [InlineData("-1e-5", false)]
    [InlineData("a=b", false)]
    [InlineData("", false)]
    [InlineData("  ", false)]
    public void What_a_spreadsheet_would_run_is_known(string text, bool expected) => CsvText.IsFormula(text).Should().Be(expected);

    [Fact]
    public void Formulas_are_guarded_when_asked_for() =>
        Rows(["=h", "n"], ["@a", "-1.5"], escapeFormulas: true).Should().Be("\"'=h\",n\n\"'@a\",-1.5\n");

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(-1234567.25, "-1234567.25")]
    [InlineData(-3, "-3")]
    [InlineData(999_999_999_999_999, "999999999999999")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(-1e17, "-1E+17")]
    [InlineData(1e300, "1E+300")]
    [InlineData(5e-324, "5E-324")]
    [InlineData(-0.0, "-0")]
    [InlineData(double.NaN, "")]
    public void A_number_is_written_whole_and_without_culture(double value, string expected) => CsvText.Of(
        csv =>
        {
            csv.Write("x");
            csv.Write(value);
            csv.EndRow();
        },
        escapeFormulas: true).Should().Be($"x,{expected}\n");

    private static string Rows(string[] header, string[] row, bool escapeFormulas = false, char separator = ',') => CsvText.Of(
        csv =>
        {
            csv.WriteRow(header);
            csv.WriteRow(row);
        },
        escapeFormulas, separator);
}
