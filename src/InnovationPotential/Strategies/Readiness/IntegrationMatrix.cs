namespace InnovationPotential.Strategies;

/// <summary>How well the components of a system are integrated with each other: an integration readiness level for each pair.</summary>
/// <param name="Components">The codes of the components.</param>
/// <param name="Levels">
/// The levels, row after row, as many rows and columns as components: symmetric, the top level on the diagonal, 0 where two components need
/// no integration (which is not the same as an integration of no readiness).
/// </param>
/// <remarks>
/// <para>Value-equal, immutable. Source: Gove 2007; Sauser et al. 2006.</para>
/// <para>
/// With the readiness <c>T = TRL/9</c> of the components and the integration <c>Ĩ = IRL/9</c>: vector <c>Ĩ·T</c>; component SRL, the vector
/// divided by the number m of integrations of each component, itself included; composite, the mean of the component SRLs.
/// </para>
/// <para>
/// The composite times 9 is no readiness level: a system all of whose parts stand at level k has a composite of about (k/9)². Read it by
/// the table of its own architecture (<see cref="TranslationTable"/>). It also changes with the way sub-systems are nested: compare only
/// systems cut in the same way. Products of levels treat ordinal numbers as quantities.
/// </para>
/// <para>Source: Sauser, Verma, Ramirez-Marquez, Gove 2006; Sauser et al. 2008; translation table by London et al. 2014.</para>
/// </remarks>
public sealed partial record IntegrationMatrix(EquatableArray<string> Components, EquatableArray<double> Levels)
{
    /// <summary>The highest integration level; 9.</summary>
    public const double Top = 9;

    /// <summary>The level between two components; by their positions.</summary>
    /// <param name="row">The position of one.</param>
    /// <param name="column">The position of the other.</param>
    public double this[int row, int column] => Levels[(row * Components.Count) + column];

    /// <summary>A matrix of components and the links that join them; all else needs no integration.</summary>
    /// <param name="components">The codes of the components.</param>
    /// <param name="links">Two codes and the level of their integration, above 0.</param>
    /// <exception cref="ArgumentException">A link names no component, or one component twice.</exception>
    /// <example><code>IntegrationMatrix.Of(["engine", "battery", "control"], ("engine", "battery", 6), ("battery", "control",
    /// 4))</code></example>
    public static IntegrationMatrix Of(EquatableArray<string> components,
        params ReadOnlySpan<(string First, string Second, double Level)> links)
    {
        var count = components.Count;
        var levels = new double[count * count];
        for (var i = 0; i < count; i++) levels[(i * count) + i] = Top;
        foreach (var (first, second, level) in links)
        {
            var (i, j) = (components.AsSpan().IndexOf(first), components.AsSpan().IndexOf(second));
            if (i < 0 || j < 0 || i == j)
                throw new ArgumentException($"A link must join two of the components, not '{first}' and '{second}'.", nameof(links));
            levels[(i * count) + j] = levels[(j * count) + i] = level;
        }

        return new IntegrationMatrix(components, EquatableArray.Create<double>(levels));
    }

    /// <summary>
    /// What is wrong with the matrix; nothing when it is square, symmetric, with the top level on its diagonal and levels from 0 to the
    /// top.
    /// </summary>
    public EquatableArray<string> Validate()
    {
        var count = Components.Count;
        if (count == 0) return ["It has no components."];
        if (Levels.Count != count * count)
            return [string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"It has {Counted.Of(Levels.Count, "level")}; {count} components need {count * count}.")];
        var problems = new List<string>();
        if (Components.Distinct(StringComparer.Ordinal).Count() < count) problems.Add("A component stands more than once.");
        for (var i = 0; i < count; i++)
        {
            if (this[i, i] != Top) problems.Add($"The level of '{Components[i]}' with itself is not {Top}.");
            for (var j = 0; j < count; j++)
            {
                if (!(this[i, j] >= 0 && this[i, j] <= Top))
                    problems.Add($"The level of '{Components[i]}' and '{Components[j]}' is not from 0 to {Top}.");
                if (j > i && this[i, j] != this[j, i])
                    problems.Add(
                        $"The level of '{Components[i]}' and '{Components[j]}' is not that of '{Components[j]}' and '{Components[i]}'.");
            }
        }

        return problems.ToEquatableArray();
    }

    /// <summary>The matrix of some of the components, by their positions.</summary>
    internal IntegrationMatrix Of(int[] positions) => new(positions.Select(i => Components[i]).ToEquatableArray(),
            positions.SelectMany(i => positions.Select(j => this[i, j])).ToEquatableArray());
}
