using System.Globalization;

namespace InnovationPotential.Preparation;

/// <summary>What a unit's attribute or value must be: a sign, and a number or texts.</summary>
internal sealed record UnitCondition
{
    // The longer signs first: a text that begins with one of them begins with a shorter one, too.
    private static readonly string[] Signs = ["<=", ">=", "!=", "<", ">", "="];

    private readonly string _sign;
    private readonly EquatableArray<string> _texts;
    private readonly double _number;

    private UnitCondition(string text, string sign, EquatableArray<string> texts, double number) =>
        (Text, _sign, _texts, _number) = (text, sign, texts, number);

    /// <summary>The condition as it was written, such as <c>&gt;= 100000</c> or <c>= north | south</c>.</summary>
    public string Text { get; }

    /// <summary>Whether a number is held against a limit, so that the column must be one of numbers.</summary>
    public bool IsOfNumber => _sign is not ("=" or "!=");

    /// <summary>Reads a condition.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static UnitCondition Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        var sign = Array.Find(Signs, s => trimmed.StartsWith(s, StringComparison.Ordinal));
        var rest = sign is null ? "" : trimmed[sign.Length..].Trim();
        if (sign is null || rest.Length == 0)
            throw new ArgumentException($"'{text}' is no condition: write = north, = north | south, != north, >= 100 or < 5.",
                nameof(text));
        if (sign is "=" or "!=")
        {
            var texts = rest.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToEquatableArray();
            return !texts.IsEmpty ? new(trimmed, sign, texts, double.NaN)
                : throw new ArgumentException($"'{text}' names nothing to compare with.", nameof(text));
        }

        return double.TryParse(rest, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? new(trimmed, sign, [], number)
            : throw new ArgumentException($"'{rest}' in '{text}' is no number.", nameof(text));
    }

    /// <summary>Whether a text meets the condition.</summary>
    public bool Holds(string text) => IsOfNumber
        ? double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && HoldsOf(number)
        : _texts.AsSpan().Contains(text) == (_sign == "=");

    /// <summary>Whether a number meets the condition; equal but for rounding is equal.</summary>
    public bool Holds(double value) => IsOfNumber ? HoldsOf(value) : _texts.Any(t =>
        double.TryParse(t, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Rounding.AreEqual(value, number))
        == (_sign == "=");

    /// <inheritdoc/>
    public override string ToString() => Text;

    private bool HoldsOf(double value) => _sign switch
    {
        "<=" => Rounding.IsAtMost(value, _number),
        ">=" => Rounding.IsAtLeast(value, _number),
        "<" => Rounding.IsBelow(value, _number),
        _ => Rounding.IsAbove(value, _number),
    };
}
