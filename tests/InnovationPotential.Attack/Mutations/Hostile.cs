namespace InnovationPotential.Attack;

/// <summary>Numbers and texts that are well-formed, or almost, and that nobody would write.</summary>
internal static class Hostile
{
    public static IReadOnlyList<string> Numbers { get; } =
    [
        "0", "-0", "1", "-1", "2", "3", "0.5", "1e-9", "1e9", "1e15", "9007199254740993", "1e-300", "5e-324", "-5e-324", "1e-310", "1e300",
        "8.9e307", "1.7976931348623157e308", "-1.7976931348623157e308", "1e308", "1e309", "2147483647", "-2147483648", "2147483648",
        "4294967296", "9223372036854775807", "9223372036854775808", "0.1", "0.30000000000000004", "100", "101", "1e-17",
        "0.9999999999999999",
        "1.0000000000000002", "17", "255", "65536", "1000000", "-0.5", "60", "400", "4096",
    ];

    public static IReadOnlyList<string> Texts { get; } =
    [
        "", " ", "a", "b", "A", "m", "x", "\u0000", "\u001b[31m", "\u202eabc", "\u200b", "\ufeff", "é", "e\u0301", "İ", "ß", "😀",
        "\ud83d", "\ude00",
        "NaN", "Infinity", "-∞", "null", "true", "=1+1", "<script>", "\"", "'", "\\", "../x", "C:\\x", "2020", "2020-Q1", "2020-02-30",
        "9999",
        "0000", "-1", "1e999", "1,5", "1.5", "1 000", "..", ":", "%", "50%", "a,b", "a;b", "a\nb", "a\tb", "unit", "year", "indicator",
        "value", "constructor", "__proto__", "infinity", "-infinity", "kind", "code", "size", "people", "group", "2019", "c", "d",
    ];

    /// <summary>A text that is a hostile one, seldom a very long one.</summary>
    public static string Text(RandomDraw draw) => draw.Chance(0.03)
        ? new string(draw.Of(['a', '"', '\0', 'é', ',']), draw.Of([300, 5000, 40_000]))
        : draw.Of(Texts);
}
