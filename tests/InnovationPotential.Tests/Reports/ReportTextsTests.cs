using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using InnovationPotential.Preparation;
using InnovationPotential.Reports;
using InnovationPotential.Strategies;
using InnovationPotential.Tests.Conventions;
using InnovationPotential.Text;

namespace InnovationPotential.Tests.Reports;

/// <summary>A translation is complete, and no sentence is left over.</summary>
public sealed partial class ReportTextsTests
{
    private const int EnglishForms = 2;
    private const int RussianForms = 3;

    public static TheoryData<string, string> Families { get; } = new() { { "report", "Reports" }, { "charts", "Charts" } };

    [Theory]
    [MemberData(nameof(Families))]
    public void Both_languages_have_the_same_sentences_with_the_same_places(string family, string folder)
    {
        var (english, russian) = (Read(family, "en"), Read(family, "ru"));

        russian.Keys.Where(k => !IsRussianOnly(k)).Should().BeEquivalentTo(english.Keys, folder);
        english.Keys.Where(k => !PlacesOf(english[k]).SequenceEqual(PlacesOf(russian[k]))).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Numbers_have_as_many_forms_as_the_language(string family, string folder)
    {
        var (english, russian) = (Read(family, "en"), Read(family, "ru"));
        string[] counted = [.. english.Keys.Where(k => k.StartsWith("count.", StringComparison.Ordinal))];

        counted.Should().HaveCount(folder == "Reports" ? 3 : 0);
        counted.Where(k => FormsOf(english[k]) != EnglishForms || FormsOf(russian[k]) != RussianForms).Should().BeEmpty();
        english.Keys.Except(counted).Should().OnlyContain(k => FormsOf(english[k]) == 1 && FormsOf(russian[k]) == 1);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void No_sentence_is_blank_left_in_English_or_left_over(string family, string folder)
    {
        var (english, russian) = (Read(family, "en"), Read(family, "ru"));
        var source = string.Concat(Repository.Files($"src/InnovationPotential/{folder}", "*.cs")
            .Select(f => File.ReadAllText(Repository.PathOf(f))));

        english.Keys.Where(k => k is not ("column.observations" or "and-more" or "summary.in")
            && (russian[k].Trim().Length == 0 || !Cyrillic().IsMatch(russian[k]))
            && Letters().IsMatch(Placed().Replace(english[k], ""))).Should().BeEmpty();
        english.Keys.Where(k => !IsUsed(k, source)).Should().BeEmpty();
    }

    [Fact]
    public void Every_documented_code_of_a_table_an_assessment_or_a_study_has_plain_words_and_no_other_has()
    {
        var documented = DocumentedCode().Matches(File.ReadAllText(Repository.PathOf("docs", "diagnostics.md")))
            .Select(m => m.Groups[1].Value);

        Read("report", "en").Keys.Where(k => k.StartsWith("code.", StringComparison.Ordinal)).Select(k => k["code.".Length..]).Should()
            .BeEquivalentTo(documented.Where(c => c[2] is '2' or '3' or '4' or '5' or '7'));
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
        var texts = LanguageTexts.Of(LanguageTexts.Report, ReportLanguage.Russian);

        texts.Count("count.units", number).Should().Be(units);
        texts.Count("count.of-units", number).Should().Be(ofUnits);
    }

    [Fact]
    public void Numbers_are_written_as_the_language_writes_them()
    {
        var (english, russian) = (LanguageTexts.Of(LanguageTexts.Report, ReportLanguage.English),
            LanguageTexts.Of(LanguageTexts.Report, ReportLanguage.Russian));

        (english.Number(0.25), russian.Number(0.25)).Should().Be(("0.25", "0,25"));
        (english.Percent(0.125), russian.Percent(0.125)).Should().Be(("12.5 %", "12,5 %"));
        (english.Rank(1.5), russian.Rank(1.5)).Should().Be(("1.5", "1,5"));
        (english.Number(null), russian.Percent(null)).Should().Be(("–", "–"));
    }

    private static IEnumerable<string> PlacesOf(string text) =>
        Placed().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    private static int FormsOf(string text) => text.Split(" | ").Length;

    [Fact]
    public void Every_finding_and_every_fact_of_it_has_Russian_words()
    {
        var russian = Read("report", "ru");
        string[] sources = [.. Repository.Files("src/InnovationPotential/Strategies", "*.cs")
            .Concat(Repository.Files("src/InnovationPotential/Assessments", "*.cs")).Select(f => File.ReadAllText(Repository.PathOf(f)))];
        string[] kinds = [.. sources.SelectMany(s => Kind().Matches(s).Select(m => m.Groups[1].Value)).Distinct()];
        string[] facts = [.. sources
            .Where(s => s.Contains("Facts = ", StringComparison.Ordinal) || Says().IsMatch(s))
            .SelectMany(s => FactName().Matches(s).Select(m => m.Groups[1].Value)).Distinct()];

        kinds.Should().HaveCountGreaterThan(20).And.OnlyContain(k => russian.ContainsKey($"finding.{k}"));
        facts.Should().HaveCountGreaterThan(20).And.OnlyContain(f => russian.ContainsKey($"fact.{f}"));
        russian.Keys.Where(k => k.StartsWith("finding.", StringComparison.Ordinal)).Should()
            .OnlyContain(k => kinds.Contains(k.Substring(8)));
    }

    [Theory]
    [InlineData("report", "strategy", typeof(AssessmentStrategy))]
    [InlineData("report", "aggregation", typeof(Aggregation))]
    [InlineData("report", "step", typeof(PreparationStep))]
    [InlineData("charts", "factor", typeof(UncertainFactor))]
    public void Every_method_of_the_library_has_a_name_in_words(string family, string kind, Type root)
    {
        var methods = root.Assembly.GetTypes().Where(t => t.IsSubclassOf(root) && !t.IsAbstract)
            .Select(t => (string)t.GetProperty("Kind")!.GetValue(RuntimeHelpers.GetUninitializedObject(t))!).Distinct().ToArray();

        methods.Should().HaveCountGreaterThan(4);
        foreach (var language in (string[])["en", "ru"])
            Read(family, language).Keys.Where(k => k.StartsWith($"{kind}.", StringComparison.Ordinal)).Should()
                .BeEquivalentTo(methods.Select(m => $"{kind}.{m}"), language);
    }

    // The library's own words are English: findings where they are found, and notes, which a translation shows apart.
    private static bool IsRussianOnly(string key) =>
        key is "notes.library" || key.StartsWith("finding.", StringComparison.Ordinal) || key.StartsWith("fact.", StringComparison.Ordinal);

    // A key stands in the source as it is, or as the beginning that the source puts before words it lists.
    private static bool IsUsed(string key, string source)
    {
        if (source.Contains($"\"{key}\"", StringComparison.Ordinal)) return true;
        var dot = key.LastIndexOf('.');
        if (dot > 0 && source.Contains($"Word(\"{key[..dot]}\", ", StringComparison.Ordinal)) return true;
        if (dot < 0 || !source.Contains($"$\"{key[..(dot + 1)]}{{", StringComparison.Ordinal)) return false;
        var rest = key[(dot + 1)..];
        return key.StartsWith("code.", StringComparison.Ordinal) || key.StartsWith("notes.family.", StringComparison.Ordinal)
            || Enum.GetNames<Direction>().Contains(rest) || Enum.GetNames<MissingPolicy>().Contains(rest)
            || Enum.GetNames<InnovationPotential.Comparisons.RevisionCause>().Contains(rest)
            || Enum.GetNames<InnovationPotential.Numerics.CorrelationMethod>().Contains(rest)
            || rest == "mean-rank-shift" || source.Contains($"\"{rest}\"", StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Read(string family, string language) =>
        new(LanguageTexts.Read(family, language), StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placed();

    [GeneratedRegex("(?:new Finding|Says?)\\(\"([a-z-]+)\"")]
    private static partial Regex Kind();

    [GeneratedRegex("Says?\\(")]
    private static partial Regex Says();

    [GeneratedRegex("new(?: Fact)?\\(\"([a-z][A-Za-z]*)\", ?(?!\")")]
    private static partial Regex FactName();

    [GeneratedRegex(@"^\| (IP\d{4}) \|", RegexOptions.Multiline)]
    private static partial Regex DocumentedCode();

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Letters();
}
