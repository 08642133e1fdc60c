using System.Text.Json;

namespace InnovationPotential.Serialization;

/// <summary>The types that stand in JSON as plain values.</summary>
internal static class JsonTypes
{
    public static JsonString TextValue { get; } = new();

    public static JsonNumber Number { get; } = new();

    /// <summary>A number, or one of the words <c>"infinity"</c> and <c>"-infinity"</c>.</summary>
    public static JsonNumber ExtendedNumber { get; } =
        new(words: [("infinity", double.PositiveInfinity), ("-infinity", double.NegativeInfinity)]);

    /// <summary>A number of 0 or more, or the word <c>"infinity"</c>.</summary>
    public static JsonNumber Limit { get; } = new(0, words: ("infinity", double.PositiveInfinity));

    /// <summary>A number from 0 to 1.</summary>
    public static JsonNumber Share { get; } = new(0, 1);

    public static JsonFlag Flag { get; } = new();

    public static JsonInteger Integer { get; } = new();

    /// <summary>A number to the last bit, null where it is undefined, infinite ones as words.</summary>
    public static JsonExact Exact { get; } = new();

    public static JsonList<double> ExactNumbers { get; } = new(Exact);

    public static JsonMapped<Period, string> PeriodText { get; } = new(TextValue, p => p.AloneText, Period.Parse);

    public static JsonList<string> Texts { get; } = new(TextValue);

    public static JsonList<double> Numbers { get; } = new(Number);

    /// <summary>The members of an enumeration: <c>as-is</c> for <c>AsIs</c>.</summary>
    public static JsonName<T> Names<T>()
        where T : struct, Enum =>
            new([.. Enum.GetValues<T>().Select(v => (JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()), v))]);
}
