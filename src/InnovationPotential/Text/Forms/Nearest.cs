namespace InnovationPotential.Text;

/// <summary>Finds what somebody may have meant by a name that there is not.</summary>
internal static class Nearest
{
    /// <summary>The name that is most like another; null when none is like it.</summary>
    /// <remarks>Like are names that are equal but for case, spaces and signs, or but for a third of their letters at most.</remarks>
    /// <param name="wanted">What was asked for.</param>
    /// <param name="names">What there is; the first counts of those equally near.</param>
    public static string? Of(string wanted, IEnumerable<string> names)
    {
        var plain = Plain(wanted);
        if (plain.Length == 0) return null;
        string? best = null;
        var least = int.MaxValue;
        foreach (var name in names)
        {
            var other = Plain(name);
            if (other.Length == 0 || Math.Abs(other.Length - plain.Length) >= least) continue;
            var distance = Distance(plain, other);
            if (distance < least && distance <= Math.Max(plain.Length, other.Length) / 3) (best, least) = (name, distance);
        }

        return best;
    }

    /// <summary>The question whether the nearest name was meant, with a space behind it; empty when no name is near.</summary>
    /// <param name="wanted">What was asked for.</param>
    /// <param name="names">What there is.</param>
    public static string DidYouMean(string wanted, IEnumerable<string> names) =>
        Of(wanted, names) is { } near ? $"Did you mean '{near}'? " : "";

    /// <summary>The name that is most like another, or else one of which either begins as the other; null when none does.</summary>
    /// <param name="wanted">What was asked for.</param>
    /// <param name="names">What there is.</param>
    public static string? OrBeginning(string wanted, IReadOnlyList<string> names) => Of(wanted, names) ?? names.FirstOrDefault(n =>
        wanted.Length > 1 && (n.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)
            || wanted.StartsWith(n, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The exception for a name that there is not.</summary>
    /// <param name="message">What is the case.</param>
    /// <param name="wanted">What was asked for.</param>
    /// <param name="names">What there is.</param>
    /// <param name="parameter">The parameter that has the name.</param>
    public static ArgumentException NotFound(string message, string wanted, IEnumerable<string> names, string parameter) =>
        new($"{message} {DidYouMean(wanted, names)}".TrimEnd(), parameter);

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    // Letters put in, left out, replaced, or exchanged with their neighbor.
    private static int Distance(string left, string right)
    {
        var (before, last, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++) last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[right.Length];
    }
}
