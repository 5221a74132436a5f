"""A figure on its way to the canvas: the pose moved, mirrored, scaled and dressed."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

from peerkit.drawing.body import hair as hairs
from peerkit.drawing.body.arms import BENT, ear, elbow, hand, palm_behind
from peerkit.drawing.body.faces import Head, face
from peerkit.drawing.body.look import AHEAD, FACE, LOWER, ON_BODY, PLACES, UPPER, Gesture, Look
from peerkit.drawing.body.poses import POSES, Pose
from peerkit.drawing.svg import (
    THIN,
    TUBE,
    Point,
    Spot,
    at,
    dot,
    limb,
    line,
    path,
    turned,
)

MIDDLE = 48.0  # of a square drawing
EDGE = 5.0  # nothing that is told by its end stands nearer to the frame


@dataclass(frozen=True)
class Figure:
    """A person on their way to the canvas: the pose, moved, mirrored and scaled."""

    person: Look

    @property
    def pose(self) -> Pose:
        """The pose, facing right."""
        return POSES[self.person.pose]

    @property
    def scale(self) -> float:
        """How much larger than the figure the poses are measured for."""
        return self.person.size / 10

    @property
    def way(self) -> int:
        """1 where the person faces right, -1 left."""
        return 1 if self.person.faces == "right" else -1

    @property
    def lift(self) -> float:
        """How much shorter a child is below the shoulders."""
        return 0.66 if self.person.child else 1.0

    def at(self, point: Point) -> Point:
        """Return a place of the pose on the canvas."""
        return Point(
            self.person.x + self.way * point.x * self.scale,
            self.person.ground + point.y * self.lift * self.scale,
        )

    @property
    def head(self) -> Head:
        """The head, where it is on the canvas."""
        neck = self.at(self.pose.shoulders)
        above = self.pose.head.y - self.pose.shoulders.y
        shift = self.pose.head.x - self.pose.shoulders.x
        middle = neck.plus(self.way * shift * self.scale, (above + self.person.nod) * self.scale)
        return Head(middle, self.person.size, self.person.turn)

    def shoulder(self, side: int) -> Point:
        """Return a shoulder: -1 is the one on the left of the canvas."""
        if self.pose.side and side != self.way:  # the near arm of somebody seen from the side
            return self.at(self.pose.shoulders).plus(side * 1.6 * self.scale, 1.6)
        return self._edge(side)

    def hand(self, side: int) -> Point:
        """Return where a hand is."""
        wanted = self._wanted(side)
        if isinstance(wanted, tuple):
            return Point(*wanted)
        return self._named(wanted, side)

    def _wanted(self, side: int) -> Gesture | Spot:
        return self.person.left if side < 0 else self.person.right

    def _named(self, gesture: Gesture, side: int) -> Point:
        if gesture in FACE:
            x, y = FACE[gesture]
            return self.head.middle.plus(side * x * self.scale, y * self.scale)
        middle = self.at(self.pose.shoulders)
        if self.pose.lies:
            return self._beside(gesture)
        if gesture in AHEAD:
            x, y = AHEAD[gesture]
            return middle.plus(self.way * x * self.scale, y * self.scale)
        if gesture == "knee":
            return self._knee(side)
        if gesture == "ground":
            return Point(self.shoulder(side).x + side * 8 * self.scale, self.person.ground - 4.6)
        x, y = PLACES[gesture]
        return middle.plus(side * x * self.scale, y * self.lift * self.scale)

    def _beside(self, gesture: Gesture) -> Point:
        """Return where a hand of somebody who lies is: on the belly, or along the body."""
        return self.at(Point(-2, -14) if gesture in ("belly", "chest", "lap") else Point(8, -9))

    def _knee(self, side: int) -> Point:
        both = sorted((self.at(point) for point in self.pose.knees), key=lambda point: point.x)
        return both[0 if side < 0 else 1]

    def arm(self, side: int) -> list[str]:
        """Return an arm with its hand, joined."""
        short = 0.74 if self.person.child else 1.0
        upper, lower = UPPER * self.scale * short, LOWER * self.scale * short
        start, end = self.shoulder(side), self.hand(side)
        if self.pose.lies:
            upper, lower = 1, 1  # an arm that lies is straight
        wanted = self._wanted(side)
        bent = elbow(start, end, upper, lower, side)
        if wanted in BENT and not self.pose.lies:
            x, y = BENT[wanted]
            bent = start.plus(side * x * self.scale * short, y * self.scale * short)
        outside, inside = limb((start, bent, end))
        if wanted == "ear":
            return [outside, inside, *palm_behind(self.head, side)]
        return hand(self.person.hands, bent, end, outside, inside)

    def draw(self) -> list[str]:
        """Return the person from far to near."""
        sides = (1,) if self.pose.lies and self.person.left == "down" else (-1, 1)
        high = [side for side in sides if self._before_face(side)]
        low = [side for side in sides if side not in high]
        far = [side for side in low if self._behind_body(side)]
        over = [mark for side in low if side not in far for mark in self.arm(side)]
        last = [mark for side in high for mark in self.arm(side)]
        return [
            *self._held(),
            *(hairs.behind(self.head, self.person.hair) if not self.pose.lies else []),
            *(mark for side in far for mark in self.arm(side)),
            *self.legs(),
            *self.body(),
            *over,
            *self.skull(),
            *(
                mark
                for side in sides
                if self._wanted(side) == "ear"
                for mark in ear(self.head, side)
            ),
            *last,
            *self._worn(),
        ]

    def _behind_body(self, side: int) -> bool:
        """Tell whether an arm is the far one of somebody seen from the side."""
        return self.pose.side and side == self.way and self._wanted(side) not in ON_BODY

    def _before_face(self, side: int) -> bool:
        if self._wanted(side) == "ear":
            return False
        end, head = self.hand(side), self.head
        return hypot(end.x - head.middle.x, end.y - head.middle.y) < head.radius * 1.5

    def skull(self) -> list[str]:
        """Return head, face and hair; of somebody who lies, turned on the side."""
        head, hair = self.head, self.person.hair
        marks = [
            *hairs.skull(head, hair),
            *(hairs.beard(head) if self.person.beard else []),
            *face(hairs.room(head, hair), self.person.mood),
            *hairs.above(head, hair),
        ]
        if not self.pose.lies:
            return marks
        marks = [*hairs.behind(head, hair), *marks]
        return [turned(marks, -90 * self.way, head.middle)]

    def legs(self) -> list[str]:
        """Return both legs, or the feet below a robe or skirt."""
        person = self.person
        if person.pose in ("standing", "walking") and person.dress in ("robe", "skirt"):
            return self._feet()
        dark = person.dress in ("dark", "skirt")
        return [
            mark
            for leg in self.pose.legs
            for mark in limb([self.at(point) for point in leg], black=dark)
        ]

    def _feet(self) -> list[str]:
        ends = [self.at(leg[-1]) for leg in self.pose.legs]
        return [
            path(f"M{at(end.plus(-2.6, 0.4))} L{at(end.plus(2.6, 0.4))}", width=5) for end in ends
        ]

    def body(self) -> list[str]:
        """Return trunk and dress."""
        if self.pose.lies:
            return [path(self._lying(), "white")]
        if self.person.pose in ("standing", "walking") and self.person.dress in ("robe", "skirt"):
            return self._long()
        return [path(self._trunk(self.at(self.pose.hips), 0.98), "white")]

    def _edge(self, side: int) -> Point:
        """Return where the trunk ends above, on one side."""
        narrow = 0.8 if self.person.child else 1.0
        middle = self.at(self.pose.shoulders)
        return middle.plus(side * self.pose.broad * narrow * self.scale, 0.6)

    def _trunk(self, hips: Point, flare: float) -> str:
        left, right = self._edge(-1), self._edge(1)
        wide = self.pose.broad * flare * self.scale * (0.86 if self.person.child else 1)
        top = 2.4 * self.scale
        ends = hips.plus(-wide, 1.5), hips.plus(wide, 1.5)
        return (
            f"M{at(ends[0])} L{at(left)} Q{at(left.plus(0, -top))}"
            f" {at(left.plus(3 * self.scale, -top))}"
            f" L{at(right.plus(-3 * self.scale, -top))} Q{at(right.plus(0, -top))} {at(right)}"
            f" L{at(ends[1])}Z"
        )

    def _long(self) -> list[str]:
        hem = self.at(Point(0, -6))
        wide = (11.5 if self.person.pose == "standing" else 13) * self.scale
        if self.person.dress == "robe":
            left, right = hem.plus(-wide, 0), hem.plus(wide, 0)
            whole = (
                f"M{at(left)} L{at(self.shoulder(-1))} L{at(self.shoulder(1))} L{at(right)}"
                f" Q{at(hem.plus(0, 2.4))} {at(left)}Z"
            )
            return [path(whole, "white")]
        waist = self.at(Point(0, -26))
        half = self.pose.broad * 0.86 * self.scale
        skirt = (
            f"M{at(waist.plus(-half, 0))} L{at(hem.plus(-wide, 0))} Q{at(hem.plus(0, 2.4))}"
            f" {at(hem.plus(wide, 0))} L{at(waist.plus(half, 0))}Z"
        )
        return [path(skirt, "black"), path(self._trunk(waist, 0.86), "white")]

    def _lying(self) -> str:
        top, low = self.at(Point(-20, -16)), self.at(Point(-20, -4.6))
        end, under = self.at(Point(8, -14.5)), self.at(Point(8, -4.6))
        return f"M{at(low)} Q{at(self.at(Point(-23, -10)))} {at(top)} L{at(end)} L{at(under)}Z"

    def _held(self) -> list[str]:
        """Return a stick or crutch, from the hand to the ground."""
        if self.person.holds not in ("stick", "crutch"):
            return []
        if self.person.pose not in ("standing", "walking", "seated"):
            return self._leaning()
        hand = self.hand(self.way)
        foot = Point(hand.x + 2 * self.way, self.person.ground - 2)
        top = hand.plus(-1 * self.way, -3 if self.person.holds == "stick" else -20 * self.scale)
        bar = (
            []
            if self.person.holds == "stick"
            else [line([top.plus(-4, 0), top.plus(4, 0)], width=4)]
        )
        return [line([top, foot]), *bar]

    def _leaning(self) -> list[str]:
        """Return a crutch that leans beside somebody who sits, away from the middle."""
        side = -1 if self.person.x < MIDDLE else 1
        near, far = (self.person.x + side * out * self.scale for out in (20, 22.5))
        foot = Point(min(max(far, EDGE), 2 * MIDDLE - EDGE), self.person.ground - 2)
        top = Point(min(max(near, EDGE), 2 * MIDDLE - EDGE), foot.y - 38 * self.scale)
        return [line([foot, top]), line([top.plus(-3.4, 1), top.plus(3.4, -1)], width=4)]

    def _worn(self) -> list[str]:
        """Return the stethoscope of a health worker: no cross, no crescent."""
        if self.person.holds != "stethoscope":
            return []
        neck = self.at(self.pose.shoulders)
        ends = neck.plus(-4 * self.scale, -1), neck.plus(4 * self.scale, -1)
        low = neck.plus(0, 9 * self.scale)
        cord = f"M{at(ends[0])} Q{at(neck.plus(-3 * self.scale, 8 * self.scale))} {at(low)}"
        return [
            path(
                f"{cord} Q{at(neck.plus(3 * self.scale, 8 * self.scale))} {at(ends[1])}", width=THIN
            ),
            dot(low.plus(0, 3), TUBE),
        ]
