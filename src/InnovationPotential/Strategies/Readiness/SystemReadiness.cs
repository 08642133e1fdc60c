namespace InnovationPotential.Strategies;

/// <summary>The System Readiness Level of components that depend on each other.</summary>
/// <remarks>
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
public static class SystemReadiness
{
    /// <summary>The raw vector <c>Ĩ·T</c>; each element lies between 0 and the number of the component's integrations.</summary>
    /// <param name="integration">The integration levels.</param>
    /// <param name="levels">The readiness level of each component, in the order of the matrix; NaN where unknown.</param>
    /// <param name="top">The highest readiness level.</param>
    /// <returns>It; NaN for a component that depends on an unknown level.</returns>
    /// <exception cref="ArgumentException">The matrix is invalid, or there is not one level for each component.</exception>
    public static double[] Vector(IntegrationMatrix integration, ReadOnlySpan<double> levels, double top = 9)
    {
        Guard(integration, levels.Length);
        var vector = new double[levels.Length];
        for (var i = 0; i < vector.Length; i++)
        {
            for (var j = 0; j < vector.Length; j++)
            {
                if (integration[i, j] != 0) vector[i] += integration[i, j] / IntegrationMatrix.Top * (levels[j] / top);
            }
        }

        return vector;
    }

    /// <summary>The SRL of each component: the vector divided by the number of the component's integrations; from 0 to 1.</summary>
    /// <inheritdoc cref="Vector"/>
    public static double[] Components(IntegrationMatrix integration, ReadOnlySpan<double> levels, double top = 9)
    {
        var vector = Vector(integration, levels, top);
        for (var i = 0; i < vector.Length; i++) vector[i] /= LinksOf(integration, i);
        return vector;
    }

    /// <summary>The composite SRL: the mean of the component SRLs; from 0 to 1.</summary>
    /// <inheritdoc cref="Vector"/>
    /// <returns>It; null when a level is unknown.</returns>
    public static double? Composite(IntegrationMatrix integration, ReadOnlySpan<double> levels, double top = 9)
    {
        var sum = 0.0;
        foreach (var component in Components(integration, levels, top)) sum += component;
        return double.IsNaN(sum) ? null : Math.Min(1, sum / levels.Length);
    }

    /// <summary>
    /// The share <c>a = mean(1/m)</c> of the composite that the components' own levels make up, when all integrations are complete.
    /// </summary>
    /// <param name="integration">The integration levels.</param>
    /// <exception cref="ArgumentException">The matrix is invalid.</exception>
    public static double OwnShare(IntegrationMatrix integration)
    {
        Guard(integration, integration?.Components.Count ?? 0);
        var sum = 0.0;
        for (var i = 0; i < integration!.Components.Count; i++) sum += 1.0 / LinksOf(integration, i);
        return sum / integration.Components.Count;
    }

    /// <summary>
    /// The composite SRL of an architecture whose components and integrations all stand at one level: <c>a·(k/9) + (1 − a)·(k/9)²</c>.
    /// </summary>
    /// <param name="ownShare">a, from 0 to 1; see <see cref="OwnShare"/>.</param>
    /// <param name="level">k, from 0 to 9.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static double UniformComposite(double ownShare, double level)
    {
        if (!(ownShare is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(ownShare), "The share is from 0 to 1.");
        if (!(level is >= 0 and <= IntegrationMatrix.Top))
            throw new ArgumentOutOfRangeException(nameof(level), "The level is from 0 to 9.");
        var ratio = level / IntegrationMatrix.Top;
        return (ownShare * ratio) + ((1 - ownShare) * ratio * ratio);
    }

    /// <summary>
    /// The table that makes an equivalent level, 1 to 9, of a composite SRL of this architecture: each level k stands for the composite of
    /// the same components and integrations all at level k, and the limits lie half-way between.
    /// </summary>
    /// <param name="integration">The integration levels; only which are above 0 matters.</param>
    /// <exception cref="ArgumentException">The matrix is invalid.</exception>
    public static LevelTable TranslationTable(IntegrationMatrix integration)
    {
        Guard(integration, integration?.Components.Count ?? 0);
        var top = (int)IntegrationMatrix.Top;
        var count = integration!.Components.Count;
        var steps = new LevelStep[top];
        var below = 0.0;
        for (var level = 1; level <= top; level++)
        {
            var levels = new double[count];
            Array.Fill(levels, level);
            var composite = Composite(AllAt(integration, level), levels)!.Value;
            steps[level - 1] = new LevelStep(level == 1 ? 0 : (below + composite) / 2, level);
            below = composite;
        }

        return new LevelTable("Equivalent readiness level",
            "Composite SRL of the architecture with all components and integrations at one level; limits half-way", 1,
            EquatableArray.Create<LevelStep>(steps));
    }

    /// <summary>The architecture with every integration at one level; components with themselves stay at the top.</summary>
    private static IntegrationMatrix AllAt(IntegrationMatrix integration, double level)
    {
        var count = integration.Components.Count;
        return integration with
        {
            Levels = integration.Levels.Select((l, at) => at / count == at % count ? IntegrationMatrix.Top : l == 0 ? 0 : level)
                .ToEquatableArray(),
        };
    }

    /// <summary>The number of integrations of a component, itself included.</summary>
    private static int LinksOf(IntegrationMatrix integration, int component)
    {
        var links = 0;
        for (var j = 0; j < integration.Components.Count; j++)
        {
            if (integration[component, j] != 0) links++;
        }

        return links;
    }

    private static void Guard(IntegrationMatrix? integration, int levels)
    {
        ArgumentNullException.ThrowIfNull(integration);
        if (integration.Problems() is { IsEmpty: false } problems) throw new ArgumentException(problems[0], nameof(integration));
        if (levels != integration.Components.Count)
            throw new ArgumentException("There must be one level for each component.", nameof(levels));
    }
}
