using System.Numerics;

namespace InnovationPotential.Text;

/// <summary>Numbers of things in words: the one place that knows one from many.</summary>
internal static class Counted
{
    /// <summary>A number with its noun: <c>1 unit</c>, <c>2 units</c>.</summary>
    /// <param name="count">The number.</param>
    /// <param name="one">What stands after 1, such as <c>unit</c> or <c>unit has</c>.</param>
    /// <param name="many">What stands after every other number; with an <c>s</c> behind when null.</param>
    public static string Of<T>(T count, string one, string? many = null)
        where T : INumber<T> => Invariant($"{count} {Noun(count, one, many)}");

    /// <summary>The noun alone, behind a number that is written in its own way.</summary>
    /// <param name="count">The number.</param>
    /// <param name="one">What stands after 1.</param>
    /// <param name="many">What stands after every other number; with an <c>s</c> behind when null.</param>
    public static string Noun<T>(T count, string one, string? many = null)
        where T : INumber<T> => count == T.One ? one : many ?? one + "s";
}
