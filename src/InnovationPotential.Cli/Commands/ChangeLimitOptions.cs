using System.CommandLine;
using System.Globalization;
using InnovationPotential.Prospects;

namespace InnovationPotential.Cli.Commands;

/// <summary>The options that say how far indicators can be changed, and what that costs.</summary>
internal sealed class ChangeLimitOptions
{
    private readonly Option<string[]> _limits = Ask.Several("--limit",
        "How far an indicator can be changed: patents=0..40, patents=..40 or patents=10.. in its natural units.");
    private readonly Option<string[]> _costs = Ask.Several("--cost",
        "What it costs to change an indicator over its whole yardstick: patents=3; 1 when left out.");
    private readonly Option<string[]> _kept = Ask.Several("--keep", "Indicators that cannot be changed.");

    /// <summary>Every option.</summary>
    public Option[] All => [_limits, _costs, _kept];

    public EquatableArray<ChangeLimit> Of(ParseResult parsed)
    {
        var limits = new Dictionary<string, ChangeLimit>(StringComparer.Ordinal);
        ChangeLimit Known(string code) => limits.TryGetValue(code, out var known) ? known : new ChangeLimit(code);
        foreach (var (code, value) in Split(parsed, _limits))
        {
            var ends = value.Split("..");
            if (ends.Length != 2) throw new ArgumentException($"--limit {code}={value}: write {code}=0..40, {code}=..40 or {code}=10..");
            limits[code] = Known(code) with { Lowest = EndOf(code, ends[0]), Highest = EndOf(code, ends[1]) };
        }

        foreach (var (code, value) in Split(parsed, _costs))
            limits[code] = Known(code) with { Cost = NumberOf("--cost", code, value) };
        foreach (var code in parsed.Texts(_kept)) limits[code] = Known(code) with { IsFixed = true };
        return limits.Values.ToEquatableArray();
    }

    private static IEnumerable<(string Code, string Value)> Split(ParseResult parsed, Option<string[]> option)
    {
        foreach (var text in parsed.Texts(option))
        {
            if (text.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var at))
                throw new ArgumentException($"{option.Name} {text}: write an indicator's code, = and a value.");
            yield return (text[..at], text[(at + 1)..]);
        }
    }

    private static double? EndOf(string code, string text) => text.Length == 0 ? null : NumberOf("--limit", code, text);

    private static double NumberOf(string option, string code, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number : throw new ArgumentException($"{option} {code}: '{text}' is no number.");
}
