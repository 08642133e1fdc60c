using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;
using InnovationPotential.Reports;

namespace InnovationPotential.Text;

/// <summary>
/// The sentences of a language, by their keys: a translation is a file <c>Texts/xx.txt</c> with the same keys, for reports and for charts.
/// </summary>
/// <param name="family">The family of the sentences.</param>
/// <param name="language">The language as HTML names it.</param>
internal sealed class LanguageTexts(string family, string language)
{
    /// <summary>Reports.</summary>
    public const string Report = "report";

    /// <summary>Charts.</summary>
    public const string Charts = "charts";

    private static readonly ConcurrentDictionary<(string, ReportLanguage), LanguageTexts> Known = new();

    private readonly FrozenDictionary<string, string[]> _texts =
        Read(family, language).ToFrozenDictionary(t => t.Key, t => t.Value.Split(" | "), StringComparer.Ordinal);

    private readonly bool _commas = language == "ru";

    /// <summary>The language as HTML names it.</summary>
    public string Language => language;

    /// <summary>The keys, in the order of the file.</summary>
    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>The sentences of a family in a language.</summary>
    public static LanguageTexts Of(string family, ReportLanguage language) => Known.GetOrAdd((family, language), key => key switch
    {
        (_, ReportLanguage.English) => new LanguageTexts(family, "en"),
        (_, ReportLanguage.Russian) => new LanguageTexts(family, "ru"),
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, null),
    });

    /// <summary>A sentence with its places filled.</summary>
    public string this[string key, params ReadOnlySpan<object?> places] =>
        places.IsEmpty ? _texts[key][0] : string.Format(CultureInfo.InvariantCulture, _texts[key][0], places);

    /// <summary>A sentence without places; null where there is none.</summary>
    public string? Find(string key) => _texts.TryGetValue(key, out var forms) ? forms[0] : null;

    /// <summary>What a language calls an identifier of a family; the identifier itself where it has no word, as for a user's own.</summary>
    public string Word(string family, string identifier) => Find($"{family}.{identifier}") ?? identifier;

    /// <summary>A number of things, in the form the language has for it.</summary>
    public string Count(string key, long number)
    {
        var forms = _texts[key];
        return string.Format(CultureInfo.InvariantCulture, forms[Math.Min(forms.Length - 1, FormOf(number))], number);
    }

    /// <summary>A number with at most three digits after the point; a dash where there is none.</summary>
    public string Number(double? value) => Localized(value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "–");

    /// <summary>A share as percent; a dash where there is none.</summary>
    public string Percent(double? share) =>
        share is { } s ? Localized(Invariant($"{100 * s:0.#} %")) : "–";

    /// <summary>A rank.</summary>
    public string Rank(double? rank) => Localized(NumberText.Rank(rank));

    /// <summary>A number of a picture, as <see cref="NumberText.Plain(double?, int)"/> writes it.</summary>
    public string Plain(double? value, int significant) => Localized(NumberText.Plain(value, significant));

    /// <summary>A share of a picture, whole percents; less than one is no zero.</summary>
    public string Share(double? share) => Localized(share is > 0 and < 0.005 ? "<1%" : NumberText.Percent(share));

    /// <summary>A number with the language's decimal sign.</summary>
    public string Localized(string number) => _commas ? number.Replace('.', ',') : number;

    // English: one, many. Russian: one (1, 21), few (2–4, 22–24), many (the rest).
    private int FormOf(long number)
    {
        if (!_commas) return number == 1 ? 0 : 1;
        var (last, two) = (number % 10, number % 100);
        return last == 1 && two != 11 ? 0 : last is >= 2 and <= 4 && two is not (>= 12 and <= 14) ? 1 : 2;
    }

    internal static IEnumerable<KeyValuePair<string, string>> Read(string family, string language)
    {
        using var reader =
            new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"{family}-{language}.txt")!, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var at = line.IndexOf(" = ", StringComparison.Ordinal);
            yield return new(line[..at], line[(at + 3)..]);
        }
    }
}
