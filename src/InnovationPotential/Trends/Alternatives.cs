namespace InnovationPotential.Trends;

/// <summary>What is defined where the wanted quantity is not.</summary>
[Flags]
public enum Alternatives
{
    /// <summary>Nothing comparable is defined.</summary>
    None = 0,

    /// <summary>The absolute increment y₁ − y₀, or its mean.</summary>
    AbsoluteIncrement = 1,

    /// <summary>The Theil–Sen slope.</summary>
    SenSlope = 2,

    /// <summary>The symmetric growth 2(y₁ − y₀)/(|y₁| + |y₀|).</summary>
    SymmetricGrowth = 4,

    /// <summary>The progress from a base to the target.</summary>
    Progress = 8,

    /// <summary>The linear attainment 2 − fact/plan of an indicator where lower is better.</summary>
    LinearAttainment = 16,
}
