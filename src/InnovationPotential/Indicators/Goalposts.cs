namespace InnovationPotential;

/// <summary>Fixed ends of an indicator's range, in its natural units.</summary>
/// <param name="Low">The lower end, whatever the direction.</param>
/// <param name="High">The upper end, above <paramref name="Low"/>.</param>
/// <remarks>
/// Values outside score as the nearer end; each such clipping is a diagnostic. With <see cref="Logarithmic"/> both ends and the values
/// are compared by their natural logarithms and must be above 0 (as for income in the Human Development Index).
/// </remarks>
public sealed record Goalposts(double Low, double High)
{
    /// <summary>Whether distances are measured on the logarithms.</summary>
    public bool Logarithmic { get; init; }

    /// <summary>
    /// Whether the ends are meant as caps, as a published rule may have them: that values beyond score as the end, and that the worst end
    /// scores as nothing,
    /// is then an information and no warning.
    /// </summary>
    public bool Capped { get; init; }
}
