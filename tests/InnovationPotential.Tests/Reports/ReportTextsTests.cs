using System.Text.RegularExpressions;
using InnovationPotential.Reports;
using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Tests.Reports;

/// <summary>A translation is complete, and no sentence is left over.</summary>
public sealed partial class ReportTextsTests
{
    private const int EnglishForms = 2;
    private const int RussianForms = 3;

    private static readonly Dictionary<string, string> English = new(ReportTexts.Read("en"), StringComparer.Ordinal);
    private static readonly Dictionary<string, string> Russian = new(ReportTexts.Read("ru"), StringComparer.Ordinal);

    private static readonly Lazy<string> Source =
        new(() => string.Concat(Repository.Files("src/InnovationPotential/Reports", "*.cs")
            .Select(f => File.ReadAllText(Repository.PathOf(f)))));

    [Fact]
    public void Both_languages_have_the_same_keys() => Russian.Keys.Should().BeEquivalentTo(English.Keys);

    [Fact]
    public void A_sentence_fills_the_same_places_in_both_languages() =>
        English.Keys.Where(k => !PlacesOf(English[k]).SequenceEqual(PlacesOf(Russian[k]))).Should().BeEmpty();

    [Fact]
    public void Numbers_have_as_many_forms_as_the_language()
    {
        string[] counted = [.. English.Keys.Where(k => k.StartsWith("count.", StringComparison.Ordinal))];

        counted.Should().NotBeEmpty();
        counted.Should().OnlyContain(k => FormsOf(English[k]) == EnglishForms && FormsOf(Russian[k]) == RussianForms);
        English.Keys.Except(counted).Should().OnlyContain(k => FormsOf(English[k]) == 1 && FormsOf(Russian[k]) == 1);
    }

    [Fact]
    public void No_sentence_is_blank_or_left_in_English() =>
        English.Keys.Where(k => k is not ("column.observations" or "and-more" or "summary.in")
            && (Russian[k].Trim().Length == 0 || !Cyrillic().IsMatch(Russian[k]))
            && Letters().IsMatch(Placed().Replace(English[k], ""))).Should().BeEmpty();

    [Fact]
    public void Every_sentence_is_used() => English.Keys.Where(k => !IsUsed(k)).Should().BeEmpty();

    [Fact]
    public void Words_for_a_code_are_those_of_a_documented_one()
    {
        var documented = File.ReadAllText(Repository.PathOf("docs", "diagnostics.md"));

        English.Keys.Where(k => k.StartsWith("code.", StringComparison.Ordinal)).Select(k => k["code.".Length..])
            .Where(c => !documented.Contains($"| {c} |", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(1, "1 единица", "1 единицы")]
    [InlineData(2, "2 единицы", "2 единиц")]
    [InlineData(5, "5 единиц", "5 единиц")]
    [InlineData(11, "11 единиц", "11 единиц")]
    [InlineData(21, "21 единица", "21 единицы")]
    [InlineData(22, "22 единицы", "22 единиц")]
    [InlineData(112, "112 единиц", "112 единиц")]
    public void Russian_counts(int number, string units, string ofUnits)
    {
        var texts = ReportTexts.Of(ReportLanguage.Russian);

        texts.Count("count.units", number).Should().Be(units);
        texts.Count("count.of-units", number).Should().Be(ofUnits);
    }

    [Fact]
    public void Numbers_are_written_as_the_language_writes_them()
    {
        var (english, russian) = (ReportTexts.Of(ReportLanguage.English), ReportTexts.Of(ReportLanguage.Russian));

        (english.Number(0.25), russian.Number(0.25)).Should().Be(("0.25", "0,25"));
        (english.Percent(0.125), russian.Percent(0.125)).Should().Be(("12.5 %", "12,5 %"));
        (english.Rank(1.5), russian.Rank(1.5)).Should().Be(("1.5", "1,5"));
        (english.Number(null), russian.Percent(null)).Should().Be(("–", "–"));
    }

    private static IEnumerable<string> PlacesOf(string text) =>
        Placed().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    private static int FormsOf(string text) => text.Split(" | ").Length;

    // A key stands in the source as it is, or as the beginning that the source puts before words it lists.
    private static bool IsUsed(string key)
    {
        if (Source.Value.Contains($"\"{key}\"", StringComparison.Ordinal)) return true;
        var dot = key.LastIndexOf('.');
        if (dot < 0 || !Source.Value.Contains($"$\"{key[..(dot + 1)]}{{", StringComparison.Ordinal)) return false;
        var rest = key[(dot + 1)..];
        return key.StartsWith("code.", StringComparison.Ordinal) || key.StartsWith("notes.family.", StringComparison.Ordinal)
            || Enum.GetNames<Direction>().Contains(rest) || Source.Value.Contains($"\"{rest}\"", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placed();

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Letters();
}
