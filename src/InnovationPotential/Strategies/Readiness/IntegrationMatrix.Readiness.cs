namespace InnovationPotential.Strategies;

// The system readiness level of components that depend on each other.
public sealed partial record IntegrationMatrix
{
    /// <summary>The raw vector <c>Ĩ·T</c>; each element lies between 0 and the number of the component's integrations.</summary>
    /// <param name="levels">The readiness level of each component, in the order of the matrix; NaN where unknown.</param>
    /// <param name="top">The highest readiness level.</param>
    /// <returns>It; NaN for a component that depends on an unknown level.</returns>
    /// <exception cref="ArgumentException">The matrix is invalid, or there is not one level for each component.</exception>
    public double[] Vector(ReadOnlySpan<double> levels, double top = 9)
    {
        Guard(levels.Length);
        var vector = new double[levels.Length];
        for (var i = 0; i < vector.Length; i++)
        {
            for (var j = 0; j < vector.Length; j++)
            {
                if (this[i, j] != 0) vector[i] += this[i, j] / Top * (levels[j] / top);
            }
        }

        return vector;
    }

    /// <summary>The SRL of each component: the vector divided by the number of the component's integrations; from 0 to 1.</summary>
    /// <inheritdoc cref="Vector"/>
    public double[] ComponentReadiness(ReadOnlySpan<double> levels, double top = 9)
    {
        var vector = Vector(levels, top);
        for (var i = 0; i < vector.Length; i++) vector[i] /= LinksOf(i);
        return vector;
    }

    /// <summary>The composite SRL: the mean of the component SRLs; from 0 to 1.</summary>
    /// <inheritdoc cref="Vector"/>
    /// <returns>It; null when a level is unknown.</returns>
    public double? Composite(ReadOnlySpan<double> levels, double top = 9)
    {
        var sum = 0.0;
        foreach (var component in ComponentReadiness(levels, top)) sum += component;
        return double.IsNaN(sum) ? null : Math.Min(1, sum / levels.Length);
    }

    /// <summary>
    /// The share <c>a = mean(1/m)</c> of the composite that the components' own levels make up, when all integrations are complete.
    /// </summary>
    /// <exception cref="ArgumentException">The matrix is invalid.</exception>
    public double OwnShare()
    {
        Guard(Components.Count);
        var sum = 0.0;
        for (var i = 0; i < Components.Count; i++) sum += 1.0 / LinksOf(i);
        return sum / Components.Count;
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
        if (!(level is >= 0 and <= Top))
            throw new ArgumentOutOfRangeException(nameof(level), "The level is from 0 to 9.");
        var ratio = level / Top;
        return (ownShare * ratio) + ((1 - ownShare) * ratio * ratio);
    }

    /// <summary>
    /// The table that makes an equivalent level, 1 to 9, of a composite SRL of this architecture: each level k stands for the composite of
    /// the same components and integrations all at level k, and the limits lie half-way between.
    /// </summary>
    /// <exception cref="ArgumentException">The matrix is invalid.</exception>
    public LevelTable TranslationTable()
    {
        Guard(Components.Count);
        var top = (int)Top;
        var steps = new LevelStep[top];
        var below = 0.0;
        for (var level = 1; level <= top; level++)
        {
            var composite = AllAt(level).Composite([.. Components.Select(_ => (double)level)])!.Value;
            steps[level - 1] = new LevelStep(level == 1 ? 0 : (below + composite) / 2, level);
            below = composite;
        }

        return new LevelTable("Equivalent readiness level",
            "Composite SRL of the architecture with all components and integrations at one level; limits half-way", 1,
            EquatableArray.Create<LevelStep>(steps));
    }

    /// <summary>The architecture with every integration at one level; components with themselves stay at the top.</summary>
    private IntegrationMatrix AllAt(double level) => this with
    {
        Levels = Levels.Select((l, at) => at / Components.Count == at % Components.Count ? Top : l == 0 ? 0 : level).ToEquatableArray(),
    };

    /// <summary>The number of integrations of a component, itself included.</summary>
    internal int LinksOf(int component)
    {
        var links = 0;
        for (var j = 0; j < Components.Count; j++)
        {
            if (this[component, j] != 0) links++;
        }

        return links;
    }

    private void Guard(int levels)
    {
        if (Validate() is { IsEmpty: false } problems) throw new ArgumentException(problems[0]);
        if (levels != Components.Count)
            throw new ArgumentException("There must be one level for each component.", nameof(levels));
    }
}
