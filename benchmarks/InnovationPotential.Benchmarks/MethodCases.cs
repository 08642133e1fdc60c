using System.Globalization;

namespace InnovationPotential.Benchmarks;

/// <summary>The examples of a family as parameters of a benchmark: texts that stay the same in every process.</summary>
internal static class MethodCases
{
    public static IEnumerable<string> NamesOf<T>(IEnumerable<T> examples, Func<T, string> nameOf) =>
        examples.Select((example, i) => string.Create(CultureInfo.InvariantCulture, $"{i:00} {nameOf(example)}"));

    public static T Of<T>(IEnumerable<T> examples, string name) =>
        examples.ElementAt(int.Parse(name.AsSpan(0, name.IndexOf(' ', StringComparison.Ordinal)), CultureInfo.InvariantCulture));
}
