namespace InnovationPotential.Weightings;

/// <summary>How pairwise judgments become priorities.</summary>
public enum PriorityMethod
{
    /// <summary>The principal right eigenvector (Saaty 1980).</summary>
    Eigenvector,

    /// <summary>The geometric means of the rows (Crawford and Williams 1985).</summary>
    GeometricMean,
}
