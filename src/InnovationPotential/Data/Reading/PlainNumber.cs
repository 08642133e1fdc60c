namespace InnovationPotential.Data;

/// <summary>Reads numbers as most are written: a few digits, perhaps with a sign and decimals.</summary>
internal static class PlainNumber
{
    /// <summary>The most digits of which every number is a double, exactly.</summary>
    private const int Digits = 15;

    // Powers of ten that are doubles, exactly: a quotient of two exact numbers is rounded once, as a number that is read must be.
    private static readonly double[] Powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Reads a number.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="point">What separates decimals.</param>
    /// <param name="value">The nearest double.</param>
    /// <returns>Whether the text is such a number; one that is not may still be a number.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, byte point, out double value)
    {
        value = 0;
        var at = utf8 is [(byte)'-' or (byte)'+', ..] ? 1 : 0;
        if (utf8.Length - at is 0 or > Digits + 1) return false;
        var digits = 0L;
        var decimals = -1;
        for (var i = at; i < utf8.Length; i++)
        {
            var digit = (uint)(utf8[i] - '0');
            if (digit <= 9) digits = (digits * 10) + digit;
            else if (utf8[i] == point && decimals < 0) decimals = utf8.Length - 1 - i;
            else return false;
        }

        if (utf8.Length - at - (decimals < 0 ? 0 : 1) is 0 or > Digits) return false;
        value = decimals > 0 ? digits / Powers[decimals] : digits;
        if (utf8[0] == '-') value = -value;
        return true;
    }
}
