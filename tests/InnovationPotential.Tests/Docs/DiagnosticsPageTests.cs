using System.Reflection;
using System.Text.RegularExpressions;
using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Tests.Docs;

/// <summary>The page of diagnostics lists every code once, with its name, meaning and remedy.</summary>
public sealed partial class DiagnosticsPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "diagnostics.md"));

    private static readonly (string Name, string Code)[] Constants =
    [
        .. typeof(Diagnostic).Assembly.GetTypes().Append(typeof(SqlCodes))
            .Where(t => t.Name.EndsWith("Codes", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(f => (f.Name, (string)f.GetRawConstantValue()!))),
    ];

    [Fact]
    public void Every_code_is_listed_under_its_name() => Rows().Should().BeEquivalentTo(Constants);

    [Fact]
    public void No_code_has_two_meanings() =>
        Constants.Select(c => c.Code).Should().OnlyHaveUniqueItems().And.OnlyContain(code => Form().IsMatch(code));

    [Fact]
    public void Every_code_has_a_meaning_and_a_remedy() =>
        Row().Matches(Page).Should()
            .OnlyContain(m => m.Groups["meaning"].Value.Trim().Length > 10 && m.Groups["remedy"].Value.Trim().EndsWith('.'));

    private static IEnumerable<(string Name, string Code)> Rows() =>
        Row().Matches(Page).Select(row => (row.Groups["name"].Value, row.Groups["code"].Value));

    [GeneratedRegex("^IP[1-9][0-9]{3}$")]
    private static partial Regex Form();

    [GeneratedRegex(@"^\| (?<code>IP\d+) \| `(?<name>\w+)` \|(?<meaning>[^|]*)\|(?<remedy>[^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
