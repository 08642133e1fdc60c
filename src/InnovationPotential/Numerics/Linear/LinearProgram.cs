namespace InnovationPotential.Numerics;

/// <summary>Small dense linear programs: maximize c·x where A x ≤, = or ≥ b and x ≥ 0.</summary>
/// <remarks>
/// The simplex method in two phases on a dense dictionary, rows and columns scaled by powers of two; the largest coefficient enters, and
/// Bland's rule takes over when the objective stalls, so that it ends. Deterministic. Meant for programs with up to some thousand
/// constraints and a hundred variables, such as one unit's benefit-of-the-doubt weights.
/// </remarks>
internal static class LinearProgram
{
    /// <summary>Solves a program in which every constraint is an upper bound.</summary>
    /// <param name="objective">c, one coefficient a variable.</param>
    /// <param name="coefficients">A, a row a constraint, a column a variable.</param>
    /// <param name="bounds">b, one a constraint.</param>
    public static LinearSolution Maximize(ReadOnlySpan<double> objective, double[,] coefficients, ReadOnlySpan<double> bounds) =>
        Maximize(objective, coefficients, new ConstraintRelation[bounds.Length], bounds);

    /// <summary>Solves a program.</summary>
    /// <param name="objective">c, one coefficient a variable.</param>
    /// <param name="coefficients">A, a row a constraint, a column a variable.</param>
    /// <param name="relations">How each constraint stands to its bound.</param>
    /// <param name="bounds">b, one a constraint.</param>
    public static LinearSolution Maximize(
        ReadOnlySpan<double> objective, double[,] coefficients, ReadOnlySpan<ConstraintRelation> relations, ReadOnlySpan<double> bounds)
    {
        if (!IsFinite(objective, coefficients)) return LinearSolution.Without(LinearStatus.NotConverged, 0);
        var scaling = new LinearScaling(objective, coefficients);
        var rows = Rows(relations);
        var dictionary = new SimplexDictionary(rows.Count, objective.Length);
        for (var r = 0; r < rows.Count; r++)
        {
            var (constraint, sign) = rows[r];
            for (var j = 0; j < objective.Length; j++)
                dictionary.Coefficients[r, j] = sign * coefficients[constraint, j] * scaling.Columns[j] * scaling.Rows[constraint];
            dictionary.Values[r] = sign * bounds[constraint] * scaling.Rows[constraint];
        }

        var costs = new double[objective.Length];
        for (var j = 0; j < costs.Length; j++) costs[j] = objective[j] * scaling.Columns[j] * scaling.Objective;
        var status = dictionary.Maximize(costs);
        return status == LinearStatus.Optimal
            ? Read(dictionary, objective, relations.Length, rows, scaling)
            : LinearSolution.Without(status, dictionary.Iterations);
    }

    // Differences of huge scores may not be, and such a program cannot be solved.
    private static bool IsFinite(ReadOnlySpan<double> objective, double[,] coefficients)
    {
        foreach (var number in objective)
        {
            if (!double.IsFinite(number)) return false;
        }

        foreach (var number in coefficients)
        {
            if (!double.IsFinite(number)) return false;
        }

        return true;
    }

    /// <summary>Every constraint as upper bounds: one that is a lower bound negated, an equality both ways.</summary>
    private static List<(int Constraint, double Sign)> Rows(ReadOnlySpan<ConstraintRelation> relations)
    {
        List<(int, double)> rows = [];
        for (var i = 0; i < relations.Length; i++)
        {
            if (relations[i] != ConstraintRelation.AtLeast) rows.Add((i, 1));
            if (relations[i] != ConstraintRelation.AtMost) rows.Add((i, -1));
        }
        return rows;
    }

    private static LinearSolution Read(
        SimplexDictionary dictionary, ReadOnlySpan<double> objective, int constraints, List<(int Constraint, double Sign)> rows,
        LinearScaling scaling)
    {
        var variables = new double[objective.Length];
        var duals = new double[constraints];
        var maximum = 0.0;
        for (var j = 0; j < variables.Length; j++)
        {
            variables[j] = dictionary.ValueOf(j) * scaling.Columns[j];
            maximum += objective[j] * variables[j];
        }
        for (var r = 0; r < rows.Count; r++)
        {
            var (constraint, sign) = rows[r];
            duals[constraint] += sign * dictionary.PriceOf(variables.Length + r) * scaling.Rows[constraint] / scaling.Objective;
        }
        return new LinearSolution(LinearStatus.Optimal, maximum, [.. variables], [.. duals], dictionary.Iterations);
    }
}
