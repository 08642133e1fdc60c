using InnovationPotential.Numerics;
using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

public sealed class SaltelliDesignTests
{
    [Fact]
    public void A_is_the_first_half_of_a_Sobol_point_and_B_the_second()
    {
        var design = new SaltelliDesign([2, 1], SensitivityPoints.Sobol, 11);
        var sequence = new SobolSequence(6, SobolScrambling.Owen, 11);
        var block = new SaltelliBlock(design, 1);
        var point = new double[6];
        design.Fill(100, 32, block);
        for (var lane = 0; lane < 32; lane++)
        {
            sequence.Point(100 + lane, point);
            for (var i = 0; i < 3; i++) (block.A[(i * 32) + lane], block.B[(i * 32) + lane]).Should().Be((point[i], point[3 + i]));
        }

        design.Groups.ToArray().Should().Equal(new SaltelliGroup(0, 2), new SaltelliGroup(2, 1));
        design.Inputs.Should().Be(3);
    }

    [Theory]
    [InlineData(SensitivityPoints.Sobol)]
    [InlineData(SensitivityPoints.Random)]
    public void A_row_is_the_same_in_any_block(SensitivityPoints points)
    {
        var design = new SaltelliDesign([1, 1], points, 3);
        var (one, other) = (new SaltelliBlock(design, 1), new SaltelliBlock(design, 1));
        design.Fill(0, 32, one);
        design.Fill(7, 5, other);
        (other.FirstRow, other.Count).Should().Be((7, 5));
        other.A[0].Should().Be(one.A[7]);
        other.B[32 + 4].Should().Be(one.B[32 + 11]);
        one.A.Concat(one.B).Should().OnlyHaveUniqueItems().And.OnlyContain(x => x >= 0 && x < 1);
    }

    [Fact]
    public void The_seed_decides()
    {
        foreach (var points in Enum.GetValues<SensitivityPoints>())
        {
            var blocks = ((ulong[])[1, 2, 1]).Select(seed =>
            {
                var design = new SaltelliDesign([1], points, seed);
                var block = new SaltelliBlock(design, 1);
                design.Fill(0, 32, block);
                return block;
            }).ToArray();
            blocks[0].A.Should().Equal(blocks[2].A).And.NotEqual(blocks[1].A);
        }
    }

    [Fact]
    public void There_are_points_for_as_many_inputs_as_are_let_through()
    {
        new SaltelliDesign([512], SensitivityPoints.Sobol, 1).Inputs.Should().Be(512);
        new SaltelliDesign([513], SensitivityPoints.Random, 1).Inputs.Should().Be(513);
    }
}
